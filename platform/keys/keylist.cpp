// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyrepository.h"
#include "platform/keys/keyrows.h"
#include "platform/store/sqltext.h"

namespace pm::keys {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kSoonMs = 7 * kDayMs;
constexpr qint64 kUnusedMs = 30 * kDayMs;

void addStatus(store::Conditions &conditions, KeyStatus status, UnixMs now)
{
    switch (status) {
    case KeyStatus::Active:
        conditions.add(QStringLiteral("k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ?)"), {now});
        break;
    case KeyStatus::Revoked:
        conditions.add(QStringLiteral("k.revoked_at IS NOT NULL"));
        break;
    case KeyStatus::Expired:
        conditions.add(QStringLiteral("k.revoked_at IS NULL AND k.expires_at <= ?"), {now});
        break;
    }
}

store::Conditions conditionsOf(const TenantId &tenant, const KeyQuery &query, UnixMs now)
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("k.tenant_id = ?"), {tenant.text()});
    if (!query.search.isEmpty())
        conditions.add(QStringLiteral("k.search_text LIKE ? ESCAPE '!'"),
                       {store::containsPattern(query.search.toCaseFolded())});
    if (query.status)
        addStatus(conditions, *query.status, now);
    if ((query.expiringSoon || query.unused30Days) && query.status != KeyStatus::Active)
        addStatus(conditions, KeyStatus::Active, now);
    if (query.expiringSoon)
        conditions.add(QStringLiteral("k.expires_at <= ?"), {now + kSoonMs});
    // A key that is younger than that cannot be called unused.
    if (query.unused30Days)
        conditions.add(QStringLiteral("k.last_used_at < ? AND k.created_at < ?"), {now - kUnusedMs, now - kUnusedMs});
    if (query.scopes)
        conditions.add(QStringLiteral("(k.permissions & ?) <> 0"), {query.scopes.toInt()});
    return conditions;
}

QString columnOf(KeySort sort)
{
    switch (sort) {
    case KeySort::Name:
        return QStringLiteral("k.sort_name");
    case KeySort::Created:
        return QStringLiteral("k.created_at");
    case KeySort::LastUsed:
        return QStringLiteral("k.last_used_at");
    case KeySort::Requests:
        return QStringLiteral("k.request_count");
    case KeySort::Errors:
        return QStringLiteral("k.error_count");
    }
    return {};
}

// With the id last, so that equal values have an order, and pages do not overlap.
QString orderOf(const KeyQuery &query)
{
    const QString direction = query.descending ? QStringLiteral(" DESC") : QStringLiteral(" ASC");
    return QStringLiteral(" ORDER BY ") + columnOf(query.sort) + direction + QStringLiteral(", k.key_id") + direction
         + QStringLiteral(" LIMIT ? OFFSET ?");
}

} // namespace

Result<KeyPage> KeyRepository::page(const TenantId &tenant, const KeyQuery &query, UnixMs now)
{
    const store::Conditions conditions = conditionsOf(tenant, query, now);
    const Result<store::Rows> counted = m_connection.query(QStringLiteral("SELECT COUNT(*) FROM api_keys k")
                                                               + conditions.sql(),
                                                           conditions.values());
    if (!counted)
        return fail(counted.error());
    const Result<store::Rows> rows = m_connection.query(selectKeys() + conditions.sql() + orderOf(query),
                                                        conditions.values() + QVariantList{query.limit, query.offset});
    if (!rows)
        return fail(rows.error());
    KeyPage page{.keys = {}, .total = counted->front().integer(0)};
    for (const store::Row &row : *rows)
        page.keys.push_back(keyOf(row, now).key);
    return page;
}

} // namespace pm::keys
