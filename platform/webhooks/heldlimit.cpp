// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/heldlimit.h"

#include "platform/events/eventlog.h"
#include "platform/notices/noticerepository.h"
#include "platform/store/byids.h"
#include "platform/webhooks/givenup.h"

namespace pm::webhooks {

namespace {

constexpr qint64 kDayMs = 86'400'000;

// SQL: since when the lane `l` takes none. When its tenant was suspended is in the audit log.
QString heldSince()
{
    return QStringLiteral("CASE WHEN l.status IN ('paused', 'inactive') THEN l.status_since ELSE COALESCE("
                          "(SELECT MAX(a.created_at) FROM audit_entries a WHERE a.target_type = 'tenant'"
                          " AND a.target_id = l.tenant_id AND a.action = 'tenant.suspended'), l.status_since) END");
}

// SQL: whether the lane `l` takes none.
QString takesNone()
{
    return QStringLiteral("(%1) IN ('paused', 'inactive')").arg(events::laneStatus());
}

Result<bool> takesNone(store::Connection &connection, const WebhookId &webhook)
{
    return connection
        .query(QStringLiteral("SELECT 1 FROM webhook_lanes l WHERE l.webhook_id = ? AND ") + takesNone(),
               {webhook.text()})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<std::vector<DeliveryId>> tooOld(store::Connection &connection, const WebhookId &webhook, UnixMs before, int most)
{
    return connection
        .query(QStringLiteral("SELECT delivery_id FROM delivery_queue WHERE webhook_id = ? AND delivery_id < ?"
                              " AND requeued_at <= ? ORDER BY delivery_id LIMIT ?"),
               {webhook.text(), firstUlidOf(QLatin1StringView("del_"), before), before, most})
        .map(store::idsOf<DeliveryId>);
}

// What a replay or a retry sends once more can be asked for again: it goes before what comes for the first time. The
// newest, which is found without reading the whole queue; and none is looked for where none was asked for.
Result<std::vector<DeliveryId>> tooManyOf(store::Connection &connection, const Holding &endpoint, int most)
{
    const qint64 some = std::clamp<qint64>(endpoint.tooMany, 0, most);
    const QString webhook = endpoint.webhook.text();
    const auto copies =
        connection
            .query(QStringLiteral("SELECT q.delivery_id FROM delivery_queue q JOIN deliveries d ON d.id = q.delivery_id"
                                  " WHERE q.webhook_id = ? AND d.job_id <> '' AND EXISTS (SELECT 1 FROM delivery_jobs j"
                                  " WHERE j.tenant_id = ? AND j.webhook_id IN (?, ''))"
                                  " ORDER BY q.due_at DESC, q.delivery_id DESC LIMIT ?"),
                   {webhook, endpoint.tenant.text(), webhook, some})
            .map(store::idsOf<DeliveryId>);
    if (!copies || !copies->empty())
        return copies;
    return connection
        .query(QStringLiteral("SELECT delivery_id FROM delivery_queue WHERE webhook_id = ?"
                              " ORDER BY delivery_id LIMIT ?"),
               {webhook, some})
        .map(store::idsOf<DeliveryId>);
}

QString reasonName(bool isTooLong)
{
    return isTooLong ? QStringLiteral("too_long") : QStringLiteral("too_many");
}

Notice noticeOf(const Holding &endpoint, bool isTooLong, UnixMs now)
{
    return {.id = {},
            .kind = {},
            .level = NoticeLevel::Warning,
            .tenant = endpoint.tenant,
            .subject = {},
            .data = {{QStringLiteral("webhook_id"), endpoint.webhook.text()},
                     {QStringLiteral("name"), endpoint.name},
                     {QStringLiteral("reason"), reasonName(isTooLong)}},
            .createdAt = now};
}

// Once a day for an endpoint.
Result<> tellOfLoss(store::Connection &connection, const Holding &endpoint, UnixMs now)
{
    Notice notice = noticeOf(endpoint, endpoint.isTooLong, now);
    notice.kind = QStringLiteral("webhook.held_given_up");
    notice.level = NoticeLevel::Error;
    notice.subject = endpoint.webhook.text() + u':' + QString::number(now / kDayMs);
    return notices::NoticeRepository(connection).tell(notice).map([](bool) {});
}

bool isHeldLong(const Holding &endpoint, const HeldLimit &limit, UnixMs now)
{
    return endpoint.since <= now - limit.keptMs * 2 / 3;
}

QString sentenceOf(const Holding &endpoint, const HeldLimit &limit)
{
    if (endpoint.isTooLong)
        return QStringLiteral("Given up: it was held for %1 hours, and its webhook takes none.")
            .arg(limit.keptMs / 3'600'000);
    return QStringLiteral("Given up: more than %1 are held for its webhook, which takes none.").arg(limit.most);
}

} // namespace

Result<std::vector<WebhookId>> holdingEndpoints(store::Connection &connection)
{
    return connection
        .query(QStringLiteral("SELECT l.webhook_id FROM webhook_lanes l WHERE %1 AND EXISTS"
                              " (SELECT 1 FROM delivery_queue q WHERE q.webhook_id = l.webhook_id)")
                   .arg(takesNone()))
        .map(store::idsOf<WebhookId>);
}

Result<std::optional<Holding>> holdingOf(store::Connection &connection, const WebhookId &webhook,
                                         const HeldLimit &limit, UnixMs now)
{
    const UnixMs oldest = now - limit.keptMs;
    return connection
        .query(QStringLiteral("SELECT w.tenant_id, w.name, %1, COUNT(*),"
                              " MIN(CASE WHEN q.requeued_at <= ? THEN q.delivery_id END)"
                              " FROM webhook_lanes l JOIN webhooks w ON w.id = l.webhook_id"
                              " JOIN delivery_queue q ON q.webhook_id = l.webhook_id"
                              " WHERE l.webhook_id = ? AND %2"
                              " GROUP BY w.tenant_id, w.name, l.tenant_id, l.status, l.status_since")
                   .arg(heldSince(), takesNone()),
               {oldest, webhook.text()})
        .map([&](const store::Rows &rows) {
            if (rows.empty())
                return std::optional<Holding>();
            const store::Row &row = rows.front();
            const UnixMs stopped = row.integer(2);
            const UnixMs made = timeOfUlid(row.text(4)).value_or(now);
            return std::optional(Holding{.webhook = webhook,
                                         .tenant = TenantId(row.text(0)),
                                         .name = row.text(1),
                                         .count = row.integer(3),
                                         .since = std::max(stopped, made),
                                         .tooMany = std::max<qint64>(row.integer(3) - limit.most, 0),
                                         .isTooLong = stopped <= oldest && made < oldest});
        });
}

bool isNearLimit(const Holding &endpoint, const HeldLimit &limit, UnixMs now)
{
    return isHeldLong(endpoint, limit, now) || endpoint.count * 5 >= limit.most * 4;
}

Result<> warnOfHeld(store::Connection &connection, const Holding &endpoint, const HeldLimit &limit, UnixMs now)
{
    const bool isLong = isHeldLong(endpoint, limit, now);
    Notice notice = noticeOf(endpoint, isLong, now);
    notice.kind = QStringLiteral("webhook.held_nearly_given_up");
    notice.subject = endpoint.webhook.text() + u':' + QString::number(now / kDayMs) + u':' + reasonName(isLong);
    notice.data.insert(QStringLiteral("held"), endpoint.count);
    notice.data.insert(QStringLiteral("gives_up_at"), toIso(endpoint.since + limit.keptMs));
    return notices::NoticeRepository(connection).tell(notice).map([](bool) {});
}

// It may have been resumed since it was read.
Result<int> giveUpHeld(store::Connection &connection, const Holding &endpoint, const HeldLimit &limit, UnixMs now,
                       int most)
{
    const Result<bool> stopped = takesNone(connection, endpoint.webhook);
    if (!stopped || !*stopped)
        return stopped.map([](bool) { return 0; });
    const Result<std::vector<DeliveryId>> ids = endpoint.isTooLong
                                                  ? tooOld(connection, endpoint.webhook, now - limit.keptMs, most)
                                                  : tooManyOf(connection, endpoint, most);
    if (!ids || ids->empty())
        return ids.map([](const std::vector<DeliveryId> &) { return 0; });
    return giveUp(connection, endpoint.webhook, *ids, sentenceOf(endpoint, limit), now)
        .and_then([&] { return tellOfLoss(connection, endpoint, now); })
        .map([&] { return static_cast<int>(ids->size()); });
}

} // namespace pm::webhooks
