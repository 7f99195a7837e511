// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keylifecycle.h"

#include "platform/audit/auditlog.h"
#include "platform/events/eventlog.h"
#include "platform/keys/keyadmin.h"
#include "platform/notices/noticerepository.h"

#include <QJsonArray>

namespace pm::keys {

namespace {

// An expiry that is longer ago is not told any more.
constexpr qint64 kToldAfterMs = 30 * kDayMs;
// Always as many places, so that one statement serves batches of every size.
constexpr qsizetype kKeysAStatement = 40;

QString nameOf(KeyMilestone event)
{
    switch (event) {
    case KeyMilestone::Created:
        return QStringLiteral("key.created");
    case KeyMilestone::FirstUsed:
        return QStringLiteral("key.first_used");
    case KeyMilestone::Expiring:
        return QStringLiteral("key.expiring");
    case KeyMilestone::Expired:
        return QStringLiteral("key.expired");
    case KeyMilestone::Rotated:
        return QStringLiteral("key.rotated");
    case KeyMilestone::Revoked:
        return QStringLiteral("key.revoked");
    }
    return {};
}

// For the webhooks of the key's environment.
Result<> recordEvent(store::Connection &connection, UnixMs now, EventType type, const KeyMoment &moment)
{
    const Result<store::Rows> rows = connection.query(
        QStringLiteral("SELECT environment, permissions, name FROM api_keys WHERE key_id = ?"), {moment.key.text()});
    if (!rows || rows->empty())
        return rows.map([](const store::Rows &) {});
    const store::Row &row = rows->front();
    const QString actor = moment.data.value(QStringLiteral("by")).toString();
    QJsonObject data{{QStringLiteral("key_id"), moment.key.text()},
                     {QStringLiteral("name"), row.text(2)},
                     {QStringLiteral("environment"), row.text(0)},
                     {QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(
                                                         Scopes::fromInt(static_cast<Scopes::Int>(row.integer(1)))))}};
    if (type != EventType::KeyExpired)
        data.insert(QStringLiteral("actor"), actor.isEmpty() ? QJsonValue() : QJsonValue(actor));
    if (type == EventType::KeyRotated) {
        const QJsonValue ends = moment.data.value(QStringLiteral("overlap_ends_at"));
        data.insert(QStringLiteral("old_key_expires_at"), ends.isString() ? ends : QJsonValue());
    }
    return events::record(connection,
                          {.tenant = moment.tenant,
                           .environment = keyEnvironmentFromName(row.text(0)).value_or(KeyEnvironment::Live)},
                          now, {{.type = type, .data = data}});
}

Result<bool> tellOnce(store::Connection &connection, UnixMs now, KeyMilestone event, const KeyMoment &moment)
{
    const bool isUrgent = event == KeyMilestone::Expiring || event == KeyMilestone::Expired;
    Notice notice{.id = {},
                  .kind = nameOf(event),
                  .level = isUrgent ? NoticeLevel::Warning : NoticeLevel::Info,
                  .tenant = moment.tenant,
                  .subject = moment.key.text(),
                  .data = moment.data,
                  .createdAt = now};
    if (!moment.which.isEmpty())
        notice.subject += u':' + moment.which;
    notice.data.insert(QStringLiteral("key_id"), moment.key.text());
    notice.data.insert(QStringLiteral("name"), moment.name);
    const Result<bool> isNew = notices::NoticeRepository(connection).tell(notice);
    const auto type = eventTypeFromName(nameOf(event));
    if (!isNew || !*isNew || !type)
        return isNew;
    return recordEvent(connection, now, *type, moment).map([] { return true; });
}

// In the audit log as well, what is told for the first time.
Result<> tellAndRecord(store::Connection &connection, UnixMs now, KeyMilestone event,
                       const std::vector<KeyMoment> &moments)
{
    std::vector<audit::AuditRecord> records;
    for (const KeyMoment &moment : moments) {
        const Result<bool> isNew = tellOnce(connection, now, event, moment);
        if (!isNew)
            return fail(isNew.error());
        if (!*isNew)
            continue;
        records.push_back(audit::systemRecord(moment.tenant, nameOf(event), kAuditTarget, moment.key.text()));
        records.back().details = moment.data;
    }
    return audit::appendAll(connection, now, records);
}

Result<store::Rows> neverUsed(store::Connection &connection, QVariantList keys)
{
    while (keys.size() < kKeysAStatement)
        keys.append(keys.first());
    const QString marks = QStringList(keys.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return connection.query(QStringLiteral("SELECT key_id, tenant_id, name FROM api_keys"
                                           " WHERE first_used_at = 0 AND key_id IN (%1) ORDER BY key_id")
                                .arg(marks),
                            keys);
}

// Of some keys, those that were never used before.
Result<> noteFirstUses(store::Connection &connection, const UsageBatch &batch, const QVariantList &keys,
                       std::vector<KeyMoment> &moments)
{
    if (keys.isEmpty())
        return {};
    const Result<store::Rows> rows = neverUsed(connection, keys);
    if (!rows)
        return fail(rows.error());
    for (const store::Row &row : *rows) {
        const UnixMs firstUsed = batch.keys().at(KeyId(row.text(0))).firstUsed;
        const Result<int> noted = connection.execute(QStringLiteral(
                                                         "UPDATE api_keys SET first_used_at = ? WHERE key_id = ?"),
                                                     {firstUsed, row.text(0)});
        if (!noted)
            return fail(noted.error());
        moments.push_back({.key = KeyId(row.text(0)),
                           .tenant = TenantId(row.text(1)),
                           .name = row.text(2),
                           .data = {{QStringLiteral("first_used_at"), toIso(firstUsed)}}});
    }
    return {};
}

// Keys whose expiry lies after `from`, up to `to`, that were not told so.
Result<store::Rows> untold(store::Connection &connection, KeyMilestone event, UnixMs from, UnixMs to, int most)
{
    return connection.query(QStringLiteral("SELECT k.key_id, k.tenant_id, k.name, k.expires_at FROM api_keys k"
                                           " WHERE k.expires_at IS NOT NULL AND k.revoked_at IS NULL"
                                           " AND k.expires_at > ? AND k.expires_at <= ?"
                                           " AND NOT EXISTS (SELECT 1 FROM notices n"
                                           " WHERE n.kind = ? AND n.subject = k.key_id || ':' || k.expires_at)"
                                           " ORDER BY k.expires_at LIMIT ?"),
                            {from, to, nameOf(event), most});
}

Result<int> tellExpiriesOf(store::Connection &connection, KeyMilestone event, UnixMs now,
                           const Result<store::Rows> &rows)
{
    if (!rows)
        return fail(rows.error());
    std::vector<KeyMoment> moments;
    for (const store::Row &row : *rows) {
        moments.push_back({.key = KeyId(row.text(0)),
                           .tenant = TenantId(row.text(1)),
                           .name = row.text(2),
                           .which = row.text(3),
                           .data = {{QStringLiteral("expires_at"), toIso(row.integer(3))}}});
    }
    return tellAndRecord(connection, now, event, moments).map([&] { return static_cast<int>(moments.size()); });
}

} // namespace

Result<> tell(store::Connection &connection, UnixMs now, KeyMilestone event, const KeyMoment &moment)
{
    return tellOnce(connection, now, event, moment).map([](bool) {});
}

Result<> tellFirstUses(store::Connection &connection, const UsageBatch &batch, UnixMs now)
{
    std::vector<KeyMoment> moments;
    QVariantList keys;
    for (const auto &[key, sums] : batch.keys()) {
        if (sums.firstUsed == 0)
            continue;
        keys.append(key.text());
        if (keys.size() < kKeysAStatement)
            continue;
        if (const Result<> noted = noteFirstUses(connection, batch, std::exchange(keys, {}), moments); !noted)
            return noted;
    }
    return noteFirstUses(connection, batch, keys, moments).and_then([&] {
        return tellAndRecord(connection, now, KeyMilestone::FirstUsed, moments);
    });
}

Result<int> tellExpiries(store::Connection &connection, UnixMs now, int most)
{
    const auto expired = tellExpiriesOf(connection, KeyMilestone::Expired, now,
                                        untold(connection, KeyMilestone::Expired, now - kToldAfterMs, now, most));
    if (!expired)
        return expired;
    return tellExpiriesOf(connection, KeyMilestone::Expiring, now,
                          untold(connection, KeyMilestone::Expiring, now, now + kWarnedBeforeMs, most))
        .map([&](int expiring) { return *expired + expiring; });
}

} // namespace pm::keys
