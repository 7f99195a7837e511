// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyrepository.h"

#include "models/domain/tenants/tenant.h"
#include "platform/keys/keyrows.h"
#include "platform/store/byids.h"

namespace pm::keys {

namespace {

Result<> done(const Result<int> &executed)
{
    return executed.map([](int) {});
}

} // namespace

Result<StoredKey> KeyRepository::byId(const TenantId &tenant, const KeyId &id, UnixMs now)
{
    const Result<store::Rows> rows = m_connection.query(selectKeys()
                                                            + QStringLiteral(" WHERE k.key_id = ? AND k.tenant_id = ?"),
                                                        {id.text(), tenant.text()});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("API key")));
    return keyOf(rows->front(), now);
}

// Read by a statement of its own: the one that waited sees other tables as they were before.
Result<StoredKey> KeyRepository::lock(const TenantId &tenant, const KeyId &id, UnixMs now)
{
    if (m_connection.dialect() == store::Dialect::PostgreSql) {
        const Result<store::Rows> locked = m_connection.query(
            QStringLiteral("SELECT 1 FROM api_keys WHERE key_id = ? AND tenant_id = ? FOR UPDATE"),
            {id.text(), tenant.text()});
        if (!locked)
            return fail(locked.error());
    }
    return byId(tenant, id, now);
}

Result<RateLimit> KeyRepository::rateLimit(const TenantId &tenant)
{
    const Result<store::Rows> rows = m_connection.query(QStringLiteral("SELECT plan FROM tenants WHERE id = ?"),
                                                        {tenant.text()});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("tenant")));
    return rateLimitOf(planFromSlug(rows->front().text(0)).value_or(Plan::Starter));
}

Result<std::vector<KeyFacts>> KeyRepository::factsByLookup(const QString &lookup)
{
    return readFacts(QStringLiteral(" WHERE c.lookup = ?"), {lookup});
}

Result<std::optional<KeyFacts>> KeyRepository::facts(const KeyId &id, int secretVersion, const QString &lookup)
{
    return readFacts(QStringLiteral(" WHERE c.key_id = ? AND c.version = ? AND c.lookup = ?"),
                     {id.text(), secretVersion, lookup})
        .map([](const std::vector<KeyFacts> &found) {
            return found.empty() ? std::nullopt : std::optional(found.front());
        });
}

Result<std::vector<KeyFacts>> KeyRepository::readFacts(const QString &condition, const QVariantList &values)
{
    return m_connection.query(selectFacts() + condition, values).map([](const store::Rows &rows) {
        std::vector<KeyFacts> facts;
        for (const store::Row &row : rows)
            facts.push_back(factsOf(row));
        return facts;
    });
}

Result<> KeyRepository::tellOthers(const KeyId &id)
{
    return store::notify(m_connection, kKeysChanged, id.text());
}

Result<> KeyRepository::insert(const TenantId &tenant, const ApiKey &key, const UserId &createdBy)
{
    return nextGeneration().and_then([&](qint64 generation) {
        return done(m_connection.execute(
            QStringLiteral("INSERT INTO api_keys (key_id, tenant_id, name, sort_name, description, search_text,"
                           " environment, masked_key, permissions, allowed_ips, created_at, created_by,"
                           " created_by_email, expires_at, generation, ip_mode)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {key.id.text(), tenant.text(), key.name, key.name.toCaseFolded(), key.description, searchText(key),
             keyEnvironmentName(key.environment), key.maskedKey, key.scopes.toInt(), addressesJson(key.allowedIps),
             key.createdAt, createdBy.text(), key.createdBy, store::orNull(key.expiresAt), generation,
             ipModeName(key.ipMode)}));
    });
}

Result<> KeyRepository::update(const ApiKey &key)
{
    return tellOthers(key.id).and_then([&] { return nextGeneration(); }).and_then([&](qint64 generation) {
        return done(m_connection.execute(
            QStringLiteral("UPDATE api_keys SET name = ?, sort_name = ?, description = ?, search_text = ?,"
                           " masked_key = ?, permissions = ?, allowed_ips = ?, expires_at = ?, regenerated_at = ?,"
                           " overlap_ends_at = ?, ip_mode = ?, version = version + 1, generation = ? WHERE key_id = ?"),
            {key.name, key.name.toCaseFolded(), key.description, searchText(key), key.maskedKey, key.scopes.toInt(),
             addressesJson(key.allowedIps), store::orNull(key.expiresAt), store::orNull(key.regeneratedAt),
             store::orNull(key.overlapEndsAt), ipModeName(key.ipMode), generation, key.id.text()}));
    });
}

Result<> KeyRepository::noteGrants(const KeyId &id, Scopes scopes, UnixMs now)
{
    for (const Scope scope : kAllScopes) {
        if (!scopes.testFlag(scope))
            continue;
        const Result<int> noted = m_connection.execute(
            QStringLiteral("INSERT INTO key_scope_uses (key_id, scope, requests, last_used_at, granted_at)"
                           " VALUES (?, ?, 0, 0, ?)"
                           " ON CONFLICT (key_id, scope) DO UPDATE SET granted_at = excluded.granted_at"),
            {id.text(), static_cast<quint32>(scope), now});
        if (!noted)
            return fail(noted.error());
    }
    return {};
}

Result<> KeyRepository::revoke(const KeyId &id, UnixMs now)
{
    return tellOthers(id).and_then([&] { return nextGeneration(); }).and_then([&](qint64 generation) {
        return done(m_connection.execute(QStringLiteral(
                                             "UPDATE api_keys SET revoked_at = ?, version = version + 1, generation = ?"
                                             " WHERE key_id = ?"),
                                         {now, generation, id.text()}));
    });
}

Result<> KeyRepository::addCredential(const KeyId &id, int secretVersion, const QString &lookup)
{
    return done(m_connection.execute(
        QStringLiteral("INSERT INTO key_credentials (key_id, version, lookup) VALUES (?, ?, ?)"
                       " ON CONFLICT (key_id, version) DO UPDATE SET lookup = excluded.lookup, valid_until = NULL"),
        {id.text(), secretVersion, lookup}));
}

Result<> KeyRepository::endOtherCredentials(const KeyId &id, int secretVersion, std::optional<UnixMs> end, UnixMs now)
{
    if (end) {
        const Result<int> ended = m_connection.execute(
            QStringLiteral("UPDATE key_credentials SET valid_until = ?"
                           " WHERE key_id = ? AND version <> ? AND (valid_until IS NULL OR valid_until > ?)"),
            {*end, id.text(), secretVersion, *end});
        if (!ended)
            return fail(ended.error());
    }
    return done(m_connection.execute(
        QStringLiteral("DELETE FROM key_credentials WHERE key_id = ? AND version <> ? AND (valid_until <= ? OR ? = 1)"),
        {id.text(), secretVersion, now, end ? 0 : 1}));
}

Result<std::vector<int>> KeyRepository::secretVersions(const KeyId &id)
{
    return m_connection.query(QStringLiteral("SELECT version FROM key_credentials WHERE key_id = ?"), {id.text()})
        .map([](const store::Rows &rows) {
            std::vector<int> versions;
            for (const store::Row &row : rows)
                versions.push_back(static_cast<int>(row.integer(0)));
            return versions;
        });
}

Result<qint64> KeyRepository::generation()
{
    return m_connection.query(QStringLiteral("SELECT generation FROM key_generation WHERE one = 1"))
        .map([](const store::Rows &rows) { return rows.front().integer(0); });
}

// The row stays locked until the transaction ends, so generations become visible in their order.
Result<qint64> KeyRepository::nextGeneration()
{
    return m_connection.execute(QStringLiteral("UPDATE key_generation SET generation = generation + 1 WHERE one = 1"))
        .and_then([this](int) { return generation(); });
}

Result<std::vector<KeyId>> KeyRepository::changedSince(qint64 generation)
{
    return m_connection.query(QStringLiteral("SELECT key_id FROM api_keys WHERE generation > ?"), {generation})
        .map(store::idsOf<KeyId>);
}

Result<QSet<TenantId>> KeyRepository::suspendedTenants()
{
    return m_connection.query(QStringLiteral("SELECT id FROM tenants WHERE status = 'suspended'"))
        .map([](const store::Rows &rows) {
            QSet<TenantId> tenants;
            for (const store::Row &row : rows)
                tenants.insert(TenantId(row.text(0)));
            return tenants;
        });
}

} // namespace pm::keys
