// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryretry.h"

#include "models/domain/webhooks/webhookstatus.h"
#include "platform/store/sqltext.h"

namespace pm::webhooks {

namespace {

// A delivery that is through, and what it needs to go once more.
struct Ended {
    WebhookId webhook;
    QString event;
    QString subject;
    qint64 attempts = 0; // also one that was under way when it was given up
    qint64 maxAttempts = 0;
    bool isHeld = false;
};

Result<Ended> endedOf(const store::Row &row)
{
    if (row.isNull(6))
        return fail(ErrorKind::Conflict, QStringLiteral("The webhook of this delivery was deleted."));
    if (!row.isNull(5))
        return fail(ErrorKind::Conflict, QStringLiteral("The delivery waits to be sent already."));
    if (row.isNull(7))
        return fail(ErrorKind::Conflict, QStringLiteral("The event of this delivery is no longer kept."));
    const auto status = webhookStatusFromName(row.text(6)).value_or(WebhookStatus::Active);
    return Ended{.webhook = WebhookId(row.text(0)),
                 .event = row.text(1),
                 .subject = row.text(2),
                 .attempts = std::max(row.integer(3), row.integer(8)),
                 .maxAttempts = row.integer(4),
                 .isHeld = status == WebhookStatus::Paused || status == WebhookStatus::Inactive};
}

Result<Ended> lock(store::Connection &connection, const events::EventOwner &owner, const DeliveryId &id)
{
    const bool isPostgres = connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    const auto rows = connection.query(
        QStringLiteral("SELECT d.webhook_id, d.event_id, d.subject_id, d.attempt_number, d.max_attempts,"
                       " (SELECT q.delivery_id FROM delivery_queue q WHERE q.delivery_id = d.id),"
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
    return endedOf(rows->front());
}

} // namespace

Result<> requeue(store::Connection &connection, const events::EventOwner &owner, const DeliveryId &id, UnixMs now)
{
    const Result<Ended> ended = lock(connection, owner, id);
    if (!ended)
        return fail(ended.error());
    const DeliveryStatus status = ended->isHeld ? DeliveryStatus::Held : DeliveryStatus::Pending;
    return store::changed(connection.execute(QStringLiteral("UPDATE deliveries SET status = ?, max_attempts = ?,"
                                                            " next_retry_at = NULL WHERE id = ?"),
                                             {deliveryStatusName(status),
                                              std::max(ended->maxAttempts, ended->attempts + 1), id.text()}))
        .and_then([&] {
            return store::changed(connection.execute(
                QStringLiteral("INSERT INTO delivery_queue (delivery_id, webhook_id, event_id,"
                               " subject_id, attempts, due_at, requeued_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {id.text(), ended->webhook.text(), ended->event, ended->subject, ended->attempts, now, now}));
        })
        .and_then([&] { return events::makeDue(connection, {ended->webhook}, now); });
}

} // namespace pm::webhooks
