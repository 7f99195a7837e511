// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryretry.h"

#include "models/domain/webhooks/webhookstatus.h"
#include "platform/store/sqltext.h"

namespace pm::webhooks {

namespace {

// What a delivery needs to go once more.
struct Retried {
    WebhookId webhook;
    QString event;
    QString subject;
    qint64 attempts = 0; // also one that was under way when it was given up
    qint64 maxAttempts = 0;
    bool isHeld = false;
    bool waits = false; // for its next try, which is later
};

Error isUnderWay()
{
    return Error::of(ErrorKind::Conflict, QStringLiteral("The delivery waits to be sent already."));
}

Result<Retried> retriedOf(const store::Row &row, UnixMs now)
{
    if (row.isNull(6))
        return fail(ErrorKind::Conflict, QStringLiteral("The webhook of this delivery was deleted."));
    const std::optional<qint64> dueAt = row.optionalInteger(5);
    if (dueAt && *dueAt <= now)
        return fail(isUnderWay());
    if (row.isNull(7))
        return fail(ErrorKind::Conflict, QStringLiteral("The event of this delivery is no longer kept."));
    const auto status = webhookStatusFromName(row.text(6)).value_or(WebhookStatus::Active);
    return Retried{.webhook = WebhookId(row.text(0)),
                   .event = row.text(1),
                   .subject = row.text(2),
                   .attempts = std::max(row.integer(3), row.integer(8)),
                   .maxAttempts = row.integer(4),
                   .isHeld = status == WebhookStatus::Paused || status == WebhookStatus::Inactive,
                   .waits = dueAt.has_value()};
}

Result<Retried> lock(store::Connection &connection, const events::EventOwner &owner, const DeliveryId &id, UnixMs now)
{
    const bool isPostgres = connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    const auto rows = connection.query(
        QStringLiteral("SELECT d.webhook_id, d.event_id, d.subject_id, d.attempt_number, d.max_attempts,"
                       " (SELECT q.due_at FROM delivery_queue q WHERE q.delivery_id = d.id),"
                       " (SELECT %1 FROM webhook_lanes l WHERE l.webhook_id = d.webhook_id),"
                       " (SELECT e.id FROM events e WHERE e.id = d.event_id),"
                       " (SELECT MAX(a.number) FROM delivery_attempts a WHERE a.delivery_id = d.id)"
                       " FROM deliveries d WHERE d.id = ? AND d.tenant_id = ? AND d.environment = ?")
                .arg(events::laneStatus())
            + (isPostgres ? QStringLiteral(" FOR UPDATE OF d") : QString()),
        {id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment)});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("delivery")));
    return retriedOf(rows->front(), now);
}

// Its try may have begun, and ended, since it was read.
Result<> hurry(store::Connection &connection, const DeliveryId &id, UnixMs now)
{
    return connection
        .execute(QStringLiteral("UPDATE delivery_queue SET due_at = ? WHERE delivery_id = ? AND due_at > ?"),
                 {now, id.text(), now})
        .and_then([](int changed) { return changed > 0 ? Result<>() : fail(isUnderWay()); });
}

Result<> queue(store::Connection &connection, const Retried &retried, const DeliveryId &id, UnixMs now)
{
    if (retried.waits)
        return hurry(connection, id, now);
    return store::changed(connection.execute(
        QStringLiteral("INSERT INTO delivery_queue (delivery_id, webhook_id, event_id, subject_id, attempts, due_at,"
                       " requeued_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {id.text(), retried.webhook.text(), retried.event, retried.subject, retried.attempts, now, now}));
}

} // namespace

Result<> requeue(store::Connection &connection, const events::EventOwner &owner, const DeliveryId &id, UnixMs now)
{
    const Result<Retried> retried = lock(connection, owner, id, now);
    if (!retried)
        return fail(retried.error());
    const DeliveryStatus status = retried->isHeld ? DeliveryStatus::Held : DeliveryStatus::Pending;
    return store::changed(connection.execute(QStringLiteral("UPDATE deliveries SET status = ?, max_attempts = ?,"
                                                            " next_retry_at = NULL WHERE id = ?"),
                                             {deliveryStatusName(status),
                                              std::max(retried->maxAttempts, retried->attempts + 1), id.text()}))
        .and_then([&] { return queue(connection, *retried, id, now); })
        .and_then([&] { return events::makeDue(connection, {retried->webhook}, now); });
}

} // namespace pm::webhooks
