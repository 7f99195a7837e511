// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyrows.h"

#include "models/domain/tenants/tenant.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::keys {

namespace {

QStringList addressesFrom(const QString &json)
{
    QStringList addresses;
    const QJsonArray items = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &item : items)
        addresses.append(item.toString());
    return addresses;
}

std::vector<IpNetwork> networksOf(const QStringList &addresses)
{
    std::vector<IpNetwork> networks;
    for (const QString &address : addresses) {
        if (const std::optional<IpNetwork> network = IpNetwork::parse(address))
            networks.push_back(*network);
    }
    return networks;
}

RateLimit limitOf(const QString &plan)
{
    return rateLimitOf(planFromSlug(plan).value_or(Plan::Starter));
}

KeyEnvironment environmentOf(const QString &name)
{
    return name == keyEnvironmentName(KeyEnvironment::Test) ? KeyEnvironment::Test : KeyEnvironment::Live;
}

KeyStatus statusOf(const ApiKey &key, UnixMs now)
{
    if (key.revokedAt)
        return KeyStatus::Revoked;
    return key.expiresAt && *key.expiresAt <= now ? KeyStatus::Expired : KeyStatus::Active;
}

} // namespace

const QString &selectKeys()
{
    static const QString sql = QStringLiteral(
        "SELECT k.key_id, k.name, k.description, k.environment, k.masked_key, k.permissions, k.allowed_ips,"
        " k.created_at, k.created_by_email, k.expires_at, k.revoked_at, k.regenerated_at, k.overlap_ends_at,"
        " k.last_used_at, k.request_count, k.error_count, k.version, t.plan,"
        " (SELECT MAX(c.version) FROM key_credentials c WHERE c.key_id = k.key_id), k.ip_mode"
        " FROM api_keys k JOIN tenants t ON t.id = k.tenant_id");
    return sql;
}

StoredKey keyOf(const store::Row &row, UnixMs now)
{
    ApiKey key;
    key.id = KeyId(row.text(0));
    key.name = row.text(1);
    key.description = row.text(2);
    key.environment = environmentOf(row.text(3));
    key.maskedKey = row.text(4);
    key.scopes = Scopes::fromInt(static_cast<quint32>(row.integer(5)));
    key.allowedIps = addressesFrom(row.text(6));
    key.createdAt = row.integer(7);
    key.createdBy = row.text(8);
    key.expiresAt = row.optionalInteger(9);
    key.revokedAt = row.optionalInteger(10);
    key.regeneratedAt = row.optionalInteger(11);
    key.overlapEndsAt = row.optionalInteger(12);
    if (key.overlapEndsAt && (*key.overlapEndsAt <= now || key.revokedAt))
        key.overlapEndsAt.reset();
    if (row.integer(13) > 0)
        key.lastUsed = row.integer(13);
    key.requestCount = row.integer(14);
    key.errorCount = row.integer(15);
    key.rateLimit = limitOf(row.text(17));
    key.ipMode = ipModeFromName(row.text(19)).value_or(IpMode::Enforce);
    key.status = statusOf(key, now);
    return {.key = std::move(key),
            .version = static_cast<int>(row.integer(16)),
            .secretVersion = static_cast<int>(row.integer(18))};
}

const QString &selectFacts()
{
    static const QString sql = QStringLiteral(
        "SELECT k.key_id, k.tenant_id, c.version, c.valid_until, t.status, k.revoked_at, k.expires_at, k.permissions,"
        " k.environment, k.allowed_ips, t.plan, k.ip_mode FROM key_credentials c JOIN api_keys k ON k.key_id = c.key_id"
        " JOIN tenants t ON t.id = k.tenant_id");
    return sql;
}

KeyFacts factsOf(const store::Row &row)
{
    return {.id = KeyId(row.text(0)),
            .tenant = TenantId(row.text(1)),
            .secretVersion = static_cast<int>(row.integer(2)),
            .secretValidUntil = row.optionalInteger(3),
            .tenantActive = row.text(4) == QStringLiteral("active"),
            .revoked = !row.isNull(5),
            .expiresAt = row.optionalInteger(6),
            .scopes = Scopes::fromInt(static_cast<quint32>(row.integer(7))),
            .environment = environmentOf(row.text(8)),
            .allowedIps = networksOf(addressesFrom(row.text(9))),
            .ipMode = ipModeFromName(row.text(11)).value_or(IpMode::Enforce),
            .rateLimit = limitOf(row.text(10))};
}

QString addressesJson(const QStringList &addresses)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(addresses)).toJson(QJsonDocument::Compact));
}

QString searchText(const ApiKey &key)
{
    return QStringList{key.name, key.description, key.id.text(), key.maskedKey}.join(u'\n').toCaseFolded();
}

} // namespace pm::keys
