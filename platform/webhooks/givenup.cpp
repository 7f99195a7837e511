// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/givenup.h"

#include "platform/store/byids.h"
#include "platform/store/upsert.h"
#include "platform/webhooks/durationscale.h"

#include <map>

namespace pm::webhooks {

namespace {

const QString kOutlived = QStringLiteral("Given up: its event is no longer kept.");
const QString kOffTheQueue = QStringLiteral("DELETE FROM delivery_queue WHERE delivery_id IN %1");

Result<> count(store::Connection &connection, const WebhookId &webhook, qint64 deliveries, UnixMs now)
{
    const QString table = QStringLiteral("webhook_figures");
    store::Upsert figures(connection, table,
                          QStringLiteral("webhook_id, slot, bucket, succeeded, failed, total_ms, given_up"),
                          QStringLiteral("(webhook_id, slot, bucket) ")
                              + store::sumUpdate(table, {QStringLiteral("given_up")}));
    return figures.add({webhook.text(), now / kFigureSlotMs * kFigureSlotMs, 0, 0, 0, 0, deliveries}).and_then([&] {
        return figures.finish();
    });
}

} // namespace

// Counted first, as attempts are, so that two who write do not wait for each other.
Result<> giveUp(store::Connection &connection, const WebhookId &webhook, const std::vector<DeliveryId> &deliveries,
                const QString &why, UnixMs now)
{
    if (deliveries.empty())
        return {};
    const QString end = QStringLiteral("UPDATE deliveries SET status = 'exhausted', next_retry_at = NULL,"
                                       " error_message = ? WHERE id IN %1");
    return count(connection, webhook, std::ssize(deliveries), now)
        .and_then([&] { return store::executeByIds(connection, end, {why}, deliveries); })
        .and_then([&] { return store::executeByIds(connection, kOffTheQueue, {}, deliveries); });
}

Result<bool> anyOutlived(store::Connection &connection, const QString &firstEvent)
{
    return connection.query(QStringLiteral("SELECT 1 FROM delivery_queue WHERE event_id < ? LIMIT 1"), {firstEvent})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<int> giveUpOutlived(store::Connection &connection, const QString &firstEvent, UnixMs now, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT webhook_id, delivery_id FROM delivery_queue WHERE event_id < ? LIMIT ?"),
        {firstEvent, most});
    if (!rows)
        return fail(rows.error());
    std::map<WebhookId, std::vector<DeliveryId>> outlived;
    for (const store::Row &row : *rows)
        outlived[WebhookId(row.text(0))].emplace_back(row.text(1));
    for (const auto &[webhook, deliveries] : outlived) {
        if (const Result<> done = giveUp(connection, webhook, deliveries, kOutlived, now); !done)
            return fail(done.error());
    }
    return static_cast<int>(rows->size());
}

Result<std::vector<WebhookId>> deletedThatAreWaitedFor(store::Connection &connection)
{
    return connection
        .query(QStringLiteral("SELECT q.webhook_id FROM (SELECT DISTINCT webhook_id FROM delivery_queue) q"
                              " WHERE NOT EXISTS (SELECT 1 FROM webhooks w WHERE w.id = q.webhook_id)"))
        .map(store::idsOf<WebhookId>);
}

// One whose last try is recorded meanwhile has its outcome.
Result<int> endThoseOfDeleted(store::Connection &connection, const WebhookId &webhook, int most)
{
    const auto rows = connection.query(QStringLiteral("SELECT delivery_id FROM delivery_queue WHERE webhook_id = ?"
                                                      " ORDER BY due_at, delivery_id LIMIT ?"),
                                       {webhook.text(), most});
    if (!rows)
        return fail(rows.error());
    const std::vector<DeliveryId> waiting = store::idsOf<DeliveryId>(*rows);
    const QString end = QStringLiteral("UPDATE deliveries SET status = 'failed', next_retry_at = NULL,"
                                       " error_message = 'The webhook was deleted.' WHERE status IN"
                                       " ('pending', 'pending_retry', 'held', 'failed') AND id IN %1");
    return store::executeByIds(connection, end, {}, waiting)
        .and_then([&] { return store::executeByIds(connection, kOffTheQueue, {}, waiting); })
        .map([&] { return static_cast<int>(waiting.size()); });
}

} // namespace pm::webhooks
