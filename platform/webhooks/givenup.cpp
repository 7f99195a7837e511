// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/givenup.h"

#include "platform/store/sqltext.h"
#include "platform/store/upsert.h"
#include "platform/webhooks/durationscale.h"

#include <map>

namespace pm::webhooks {

namespace {

const QString kOutlived = QStringLiteral("Given up: its event is no longer kept.");

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

Result<> end(store::Connection &connection, const QString &delivery, const QString &why)
{
    return store::changed(connection.execute(QStringLiteral("UPDATE deliveries SET status = 'exhausted',"
                                                            " next_retry_at = NULL, error_message = ? WHERE id = ?"),
                                             {why, delivery}))
        .and_then([&] {
            return store::changed(
                connection.execute(QStringLiteral("DELETE FROM delivery_queue WHERE delivery_id = ?"), {delivery}));
        });
}

} // namespace

// Counted first, as attempts are, so that two who write do not wait for each other.
Result<> giveUp(store::Connection &connection, const WebhookId &webhook, const QStringList &deliveries,
                const QString &why, UnixMs now)
{
    Result<> done = deliveries.isEmpty() ? Result<>() : count(connection, webhook, deliveries.size(), now);
    for (auto delivery = deliveries.begin(); delivery != deliveries.end() && done; ++delivery)
        done = end(connection, *delivery, why);
    return done;
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
    std::map<WebhookId, QStringList> outlived;
    for (const store::Row &row : *rows)
        outlived[WebhookId(row.text(0))].append(row.text(1));
    for (const auto &[webhook, deliveries] : outlived) {
        if (const Result<> done = giveUp(connection, webhook, deliveries, kOutlived, now); !done)
            return fail(done.error());
    }
    return static_cast<int>(rows->size());
}

} // namespace pm::webhooks
