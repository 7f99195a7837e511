// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/heldlimit.h"

#include "platform/events/eventlog.h"
#include "platform/notices/noticerepository.h"
#include "platform/webhooks/givenup.h"

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;

// An endpoint that holds more, or for longer, than it may.
struct Overfull {
    WebhookId webhook;
    TenantId tenant;
    QString name;
    qint64 tooMany = 0; // of the oldest
    bool isTooLong = false;
};

// SQL: since when the lane `l` takes none. When its tenant was suspended is in the audit log.
QString heldSince()
{
    return QStringLiteral("CASE WHEN l.status IN ('paused', 'inactive') THEN l.status_since ELSE COALESCE("
                          "(SELECT MAX(a.created_at) FROM audit_entries a WHERE a.target_type = 'tenant'"
                          " AND a.target_id = l.tenant_id AND a.action = 'tenant.suspended'), l.status_since) END");
}

Result<std::vector<Overfull>> overfull(store::Connection &connection, const HeldLimit &limit, UnixMs now)
{
    const UnixMs oldest = now - limit.keptMs;
    const auto rows = connection.query(
        QStringLiteral("SELECT w.id, w.tenant_id, w.name, %1, COUNT(*), MIN(q.delivery_id)"
                       " FROM webhook_lanes l JOIN webhooks w ON w.id = l.webhook_id"
                       " JOIN delivery_queue q ON q.webhook_id = l.webhook_id"
                       " WHERE (%2) IN ('paused', 'inactive')"
                       " GROUP BY w.id, w.tenant_id, w.name, l.tenant_id, l.status, l.status_since")
            .arg(heldSince(), events::laneStatus()));
    if (!rows)
        return fail(rows.error());
    std::vector<Overfull> found;
    for (const store::Row &row : *rows) {
        const bool isTooLong = row.integer(3) <= oldest && row.text(5) < firstUlidOf(QLatin1StringView("del_"), oldest);
        const qint64 tooMany = std::max<qint64>(row.integer(4) - limit.most, 0);
        if (isTooLong || tooMany > 0)
            found.push_back({.webhook = WebhookId(row.text(0)),
                             .tenant = TenantId(row.text(1)),
                             .name = row.text(2),
                             .tooMany = tooMany,
                             .isTooLong = isTooLong});
    }
    return found;
}

Result<QStringList> oldestOf(store::Connection &connection, const Overfull &endpoint, const HeldLimit &limit,
                             UnixMs now, int most)
{
    QVariantList values{endpoint.webhook.text()};
    QString older;
    if (endpoint.isTooLong) {
        older = QStringLiteral(" AND delivery_id < ?");
        values += firstUlidOf(QLatin1StringView("del_"), now - limit.keptMs);
    }
    values += endpoint.isTooLong ? qint64(most) : std::min<qint64>(most, endpoint.tooMany);
    return connection
        .query(QStringLiteral("SELECT delivery_id FROM delivery_queue WHERE webhook_id = ?%1"
                              " ORDER BY delivery_id LIMIT ?")
                   .arg(older),
               values)
        .map([](const store::Rows &rows) {
            QStringList ids;
            for (const store::Row &row : rows)
                ids.append(row.text(0));
            return ids;
        });
}

// Once a day for an endpoint.
Result<> tell(store::Connection &connection, const Overfull &endpoint, UnixMs now)
{
    const Notice notice{.id = {},
                        .kind = QStringLiteral("webhook.held_given_up"),
                        .level = NoticeLevel::Error,
                        .tenant = endpoint.tenant,
                        .subject = endpoint.webhook.text() + u':' + QString::number(now / kDayMs),
                        .data = {{QStringLiteral("webhook_id"), endpoint.webhook.text()},
                                 {QStringLiteral("name"), endpoint.name},
                                 {QStringLiteral("reason"),
                                  endpoint.isTooLong ? QStringLiteral("too_long") : QStringLiteral("too_many")}},
                        .createdAt = now};
    return notices::NoticeRepository(connection).tell(notice).map([](bool) {});
}

QString sentenceOf(const Overfull &endpoint, const HeldLimit &limit)
{
    if (endpoint.isTooLong)
        return QStringLiteral("Given up: it was held for %1 hours, and its webhook takes none.")
            .arg(limit.keptMs / 3'600'000);
    return QStringLiteral("Given up: more than %1 are held for its webhook, which takes none.").arg(limit.most);
}

} // namespace

Result<int> giveUpHeld(store::Connection &connection, const HeldLimit &limit, UnixMs now, int most)
{
    const Result<std::vector<Overfull>> endpoints = overfull(connection, limit, now);
    if (!endpoints)
        return fail(endpoints.error());
    int given = 0;
    for (const Overfull &endpoint : *endpoints) {
        const Result<QStringList> ids = oldestOf(connection, endpoint, limit, now, most - given);
        const Result<> done = ids.and_then([&](const QStringList &oldest) {
            return giveUp(connection, endpoint.webhook, oldest, sentenceOf(endpoint, limit), now).and_then([&] {
                return tell(connection, endpoint, now);
            });
        });
        if (!done)
            return fail(done.error());
        given += static_cast<int>(ids->size());
        if (given >= most)
            break;
    }
    return given;
}

} // namespace pm::webhooks
