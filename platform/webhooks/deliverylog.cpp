// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliverylog.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

const QString kColumns = QStringLiteral("id, webhook_id, event_id, event_type, status, status_code, duration_ms,"
                                        " attempt_number, max_attempts, attempted_at, next_retry_at, error_message");
constexpr int kColumnCount = 12;

Delivery deliveryOf(const store::Row &row)
{
    const auto code = row.optionalInteger(5);
    return {.id = DeliveryId(row.text(0)),
            .webhook = WebhookId(row.text(1)),
            .event = EventId(row.text(2)),
            .eventType = row.text(3),
            .status = deliveryStatusFromName(row.text(4)).value_or(DeliveryStatus::Pending),
            .statusCode = code ? std::optional(static_cast<int>(*code)) : std::nullopt,
            .durationMs = row.optionalInteger(6),
            .attemptNumber = static_cast<int>(row.integer(7)),
            .maxAttempts = static_cast<int>(row.integer(8)),
            .attemptedAt = row.optionalInteger(9),
            .nextRetryAt = row.optionalInteger(10),
            .errorMessage = row.text(11)};
}

std::vector<Delivery> deliveriesOf(const store::Rows &rows)
{
    std::vector<Delivery> deliveries;
    for (const store::Row &row : rows)
        deliveries.push_back(deliveryOf(row));
    return deliveries;
}

HeaderList headersOf(const QString &column)
{
    return headerListFromJson(QJsonDocument::fromJson(column.toUtf8()).object());
}

Attempt attemptOf(const store::Row &row, const QByteArray &body)
{
    Attempt attempt{.number = static_cast<int>(row.integer(0)),
                    .at = row.integer(1),
                    .durationMs = row.integer(2),
                    .request = {.url = row.text(6), .headers = headersOf(row.text(7)), .body = body},
                    .error = row.text(5),
                    .outcome = attemptOutcomeFromName(row.text(3)).value_or(AttemptOutcome::Network)};
    if (const auto code = row.optionalInteger(4))
        attempt.response = ReceivedResponse{.statusCode = static_cast<int>(*code),
                                            .headers = headersOf(row.text(8)),
                                            .body = row.bytes(9),
                                            .truncated = row.boolean(10)};
    return attempt;
}

// By the index of its own: what was typed is an id or an address.
void addSearched(store::Conditions &conditions, const QString &q)
{
    if (q.startsWith(QStringLiteral("evt_")))
        conditions.add(QStringLiteral("event_id = ? AND id >= ?"), {q, firstDeliveryOf(EventId(q))});
    else if (q.startsWith(QStringLiteral("del_")))
        conditions.add(QStringLiteral("id = ?"), {q});
    else if (!q.isEmpty())
        conditions.add(QStringLiteral("email = ?"), {q.toCaseFolded()});
}

} // namespace

QString firstDeliveryOf(const EventId &event)
{
    constexpr qsizetype kPrefix = 4;
    constexpr qsizetype kTime = 10;
    return QStringLiteral("del_") + event.text().mid(kPrefix, kTime);
}

LogSearch searchOf(const DeliveryFilter &filter, const events::EventOwner &owner, const QString &columns)
{
    const QStringList statuses = deliveryStatusNames(filter.statuses);
    const QStringList types = eventTypeNames(filter.eventTypes);
    LogSearch search{.table = QStringLiteral("deliveries"), .columns = columns, .conditions = {}};
    search.conditions.add(QStringLiteral("tenant_id = ? AND environment = ?"),
                          {owner.tenant.text(), keyEnvironmentName(owner.environment)});
    if (filter.q.startsWith(QStringLiteral("evt_")))
        search.sqliteIndex = QStringLiteral("deliveries_by_event");
    else if (!filter.webhook.isEmpty() && statuses.isEmpty() && filter.q.isEmpty())
        search.sqliteIndex = QStringLiteral("deliveries_by_webhook");
    if (!filter.webhook.isEmpty())
        search.conditions.add(QStringLiteral("webhook_id = ?"), {filter.webhook.text()});
    // Ids begin with their time.
    if (filter.from)
        search.conditions.add(QStringLiteral("id >= ?"), {firstUlidOf(QLatin1StringView("del_"), *filter.from)});
    if (filter.to)
        search.conditions.add(QStringLiteral("id < ?"), {firstUlidOf(QLatin1StringView("del_"), *filter.to)});
    addSearched(search.conditions, filter.q);
    search.anyOf = statuses.isEmpty() ? QStringLiteral("event_type") : QStringLiteral("status");
    search.values = statuses.isEmpty() ? types : statuses;
    if (!statuses.isEmpty() && !types.isEmpty())
        search.conditions.add(anyOfNames(QStringLiteral("event_type"), types));
    return search;
}

Result<DeliveryPage> DeliveryLog::page(const DeliveryFilter &filter, const http::PageQuery &page)
{
    const QString after = page.after ? page.after->id : QString();
    Result<store::Rows> rows = rowsAfter(m_connection, searchOf(filter, m_owner, kColumns), after, page.limit + 1);
    if (!rows)
        return fail(rows.error());
    const QString next = cutPage(*rows, page);
    return DeliveryPage{.deliveries = deliveriesOf(*rows), .nextCursor = next};
}

Result<std::vector<Delivery>> DeliveryLog::after(const DeliveryFilter &filter, const QString &after, int most)
{
    return rowsAfter(m_connection, searchOf(filter, m_owner, kColumns), after, most).map(deliveriesOf);
}

// The event may be kept for a shorter time than its delivery.
Result<DeliveryDetail> DeliveryLog::detail(const DeliveryId &id)
{
    QStringList columns;
    for (const QString &column : kColumns.split(QStringLiteral(", ")))
        columns.append(QStringLiteral("d.") + column.trimmed());
    const auto rows = m_connection.query(
        QStringLiteral("SELECT %1, COALESCE(d.body, e.body) FROM deliveries d LEFT JOIN events e ON e.id = d.event_id"
                       " WHERE d.id = ? AND d.tenant_id = ? AND d.environment = ?")
            .arg(columns.join(QStringLiteral(", "))),
        {id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment)});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("delivery")));
    DeliveryDetail detail{.delivery = deliveryOf(rows->front()), .body = rows->front().text(kColumnCount).toUtf8()};
    return attempts(id, detail.body).map([&](std::vector<Attempt> attempts) {
        detail.attempts = std::move(attempts);
        return detail;
    });
}

Result<std::vector<Attempt>> DeliveryLog::attempts(const DeliveryId &id, const QByteArray &body)
{
    return m_connection
        .query(QStringLiteral("SELECT number, at, duration_ms, outcome, status_code, error_message, url,"
                              " request_headers, response_headers, response_body, response_truncated"
                              " FROM delivery_attempts WHERE delivery_id = ? ORDER BY number"),
               {id.text()})
        .map([&](const store::Rows &rows) {
            std::vector<Attempt> attempts;
            for (const store::Row &row : rows)
                attempts.push_back(attemptOf(row, body));
            return attempts;
        });
}

Result<int> DeliveryLog::archiveFailed(const WebhookId &webhook, int most)
{
    return m_connection.execute(
        QStringLiteral("UPDATE deliveries SET status = 'archived', next_retry_at = NULL WHERE id IN"
                       " (SELECT id FROM deliveries WHERE tenant_id = ? AND environment = ? AND webhook_id = ?"
                       " AND status IN ('failed', 'exhausted') LIMIT ?)"),
        {m_owner.tenant.text(), keyEnvironmentName(m_owner.environment), webhook.text(), most});
}

} // namespace pm::webhooks
