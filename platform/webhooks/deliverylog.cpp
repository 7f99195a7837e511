// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliverylog.h"

#include "platform/store/byids.h"

#include <QJsonDocument>

#include <set>

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

// Of an id, in letters: "evt_", and then its time.
constexpr qsizetype kPrefix = 4;
constexpr qsizetype kTime = 10;

const QString kOwner = QStringLiteral("tenant_id = ? AND environment = ?");

// Every state and event that is wanted, together: the index has both. Empty when all are.
QList<QStringList> kindsOf(const DeliveryFilter &filter)
{
    if (!filter.statuses && !filter.eventTypes)
        return {};
    const QStringList statuses = deliveryStatusNames(filter.statuses ? filter.statuses
                                                                     : DeliveryStatuses::fromInt(~0U));
    const QStringList types = eventTypeNames(filter.eventTypes ? filter.eventTypes : EventTypes::fromInt(~0U));
    QList<QStringList> kinds;
    for (const QString &status : statuses) {
        for (const QString &type : types)
            kinds.append({status, type});
    }
    return kinds;
}

// What was typed is an id or an address; there are few of each.
void searchByWords(LogSearch &search, const DeliveryFilter &filter, const QStringList &owner)
{
    const QStringList statuses = deliveryStatusNames(filter.statuses);
    const QStringList types = eventTypeNames(filter.eventTypes);
    if (filter.q.startsWith(QStringLiteral("evt_"))) {
        search.index = QStringLiteral("deliveries_by_event");
        search.conditions.add(QStringLiteral("event_id = ? AND id >= ? AND ") + kOwner,
                              {filter.q, firstDeliveryOf(EventId(filter.q)), owner[0], owner[1]});
    } else if (filter.q.startsWith(QStringLiteral("del_"))) {
        search.conditions.add(QStringLiteral("id = ? AND ") + kOwner, {filter.q, owner[0], owner[1]});
    } else {
        search.index = QStringLiteral("deliveries_by_email");
        search.lead = QStringList{QStringLiteral("tenant_id"), QStringLiteral("environment"), QStringLiteral("email")};
        search.wanted = {owner + QStringList{filter.q.toCaseFolded()}};
    }
    if (!filter.webhook.isEmpty())
        search.conditions.add(QStringLiteral("webhook_id = ?"), {filter.webhook.text()});
    if (!statuses.isEmpty())
        search.conditions.add(anyOfNames(QStringLiteral("status"), statuses));
    if (!types.isEmpty())
        search.conditions.add(anyOfNames(QStringLiteral("event_type"), types));
}

// By endpoint, or else by owner; and by kind, when not all are wanted. The owner is always in the index: of somebody
// else's endpoint nothing is read.
void searchByFields(LogSearch &search, const DeliveryFilter &filter, const QStringList &owner)
{
    const bool isOfWebhook = !filter.webhook.isEmpty();
    const QList<QStringList> kinds = kindsOf(filter);
    QStringList first = owner;
    search.index = isOfWebhook ? QStringLiteral("deliveries_by_webhook") : QStringLiteral("deliveries_by_tenant");
    search.lead = QStringList{QStringLiteral("tenant_id"), QStringLiteral("environment")};
    if (isOfWebhook) {
        first += filter.webhook.text();
        search.lead += QStringLiteral("webhook_id");
    }
    if (kinds.isEmpty()) {
        search.wanted = {first};
        return;
    }
    search.index = isOfWebhook ? QStringLiteral("deliveries_by_webhook_kind") : QStringLiteral("deliveries_by_kind");
    search.lead += QStringList{QStringLiteral("status"), QStringLiteral("event_type")};
    for (const QStringList &kind : kinds)
        search.wanted.append(first + kind);
}

} // namespace

QString firstDeliveryOf(const EventId &event)
{
    return QStringLiteral("del_") + event.text().mid(kPrefix, kTime);
}

QString firstDeliverySql(const QString &event)
{
    return QStringLiteral("'del_' || SUBSTR(%1, %2, %3)").arg(event).arg(kPrefix + 1).arg(kTime);
}

QString wasSent(const QString &id)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM delivery_attempts a WHERE a.delivery_id = %1"
                          " AND a.outcome <> 'transformation_failed')")
        .arg(id);
}

LogSearch searchOf(const DeliveryFilter &filter, const events::EventOwner &owner, const QString &columns)
{
    const QStringList tenant{owner.tenant.text(), keyEnvironmentName(owner.environment)};
    LogSearch search{.table = QStringLiteral("deliveries"), .columns = columns};
    // Ids begin with their time.
    if (filter.from)
        search.from = firstUlidOf(QLatin1StringView("del_"), *filter.from);
    if (filter.to)
        search.to = firstUlidOf(QLatin1StringView("del_"), *filter.to);
    if (filter.q.isEmpty())
        searchByFields(search, filter, tenant);
    else
        searchByWords(search, filter, tenant);
    return search;
}

Result<DeliveryPage> DeliveryLog::page(const DeliveryFilter &filter, const http::PageQuery &page)
{
    const QString after = page.after ? page.after->id : QString();
    Result<store::Rows> rows = rowsAfter(m_connection, searchOf(filter, m_owner, kColumns), after, page.limit + 1);
    if (!rows)
        return fail(rows.error());
    const QString next = cutPage(*rows, page);
    return withoutIdlePlans(deliveriesOf(*rows)).map([&](std::vector<Delivery> deliveries) {
        return DeliveryPage{.deliveries = std::move(deliveries), .nextCursor = next};
    });
}

Result<std::vector<Delivery>> DeliveryLog::after(const DeliveryFilter &filter, const QString &after, int most)
{
    return rowsAfter(m_connection, searchOf(filter, m_owner, kColumns), after, most)
        .and_then([&](const store::Rows &rows) { return withoutIdlePlans(deliveriesOf(rows)); });
}

Result<std::vector<Delivery>> DeliveryLog::withoutIdlePlans(std::vector<Delivery> deliveries)
{
    std::set<WebhookId> planned;
    for (const Delivery &delivery : deliveries) {
        if (delivery.nextRetryAt)
            planned.insert(delivery.webhook);
    }
    std::set<WebhookId> idle;
    const QString sql = QStringLiteral("SELECT l.webhook_id FROM webhook_lanes l WHERE (%1) IN ('paused', 'inactive')"
                                       " AND l.webhook_id IN %2")
                            .arg(events::laneStatus(), QStringLiteral("%1"));
    return store::queryByIds(m_connection, sql, {}, std::vector(planned.begin(), planned.end()),
                             [&](const store::Row &row) { idle.emplace(row.text(0)); })
        .map([&] {
            for (Delivery &delivery : deliveries) {
                if (idle.contains(delivery.webhook))
                    delivery.nextRetryAt.reset();
            }
            return std::move(deliveries);
        });
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
    DeliveryDetail detail{.delivery = {}, .body = rows->front().text(kColumnCount).toUtf8()};
    return withoutIdlePlans({deliveryOf(rows->front())})
        .and_then([&](const std::vector<Delivery> &one) {
            detail.delivery = one.front();
            return attempts(id, detail.body);
        })
        .map([&](std::vector<Attempt> attempts) {
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
    const DeliveryFilter filter{.statuses = DeliveryStatuses(DeliveryStatus::Failed) | DeliveryStatus::Exhausted,
                                .webhook = webhook};
    const auto found = rowsAfter(m_connection, searchOf(filter, m_owner, QStringLiteral("id")), {}, most);
    if (!found || found->empty())
        return found.map([](const store::Rows &) { return 0; });
    QVariantList ids;
    for (const store::Row &row : *found)
        ids.append(row.text(0));
    const Result<int> archived = m_connection.execute(
        QStringLiteral("UPDATE deliveries SET status = 'archived', next_retry_at = NULL"
                       " WHERE status IN ('failed', 'exhausted') AND id IN ")
            + store::placeholders(ids.size(), 1),
        ids);
    if (!archived)
        return archived;
    // Those that could not be transformed would be tried again.
    const Result<int> dropped = m_connection.execute(
        QStringLiteral("DELETE FROM delivery_queue WHERE webhook_id = ? AND EXISTS (SELECT 1 FROM deliveries d"
                       " WHERE d.id = delivery_queue.delivery_id AND d.status = 'archived')"),
        {webhook.text()});
    return dropped ? archived : dropped;
}

} // namespace pm::webhooks
