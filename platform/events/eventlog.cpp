// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/eventlog.h"

#include "models/domain/webhooks/webhookstatus.h"
#include "platform/events/knownfilters.h"
#include "platform/store/byids.h"
#include "platform/store/upsert.h"

namespace pm::events {

namespace {

// An endpoint of the tenant, as far as it decides what it gets.
struct Endpoint {
    WebhookId id;
    QString eventTypes; // JSON
    EventFilter filter;
    int maxAttempts;
    bool takesEvents; // not paused, not inactive

    [[nodiscard]] bool wants(const Event &event, const QJsonObject &json) const
    {
        return eventTypes.contains(u'"' + eventTypeName(event.type) + u'"') && filter.matches(json);
    }
};

Result<std::vector<Endpoint>> endpointsOf(store::Connection &connection, const EventOwner &owner)
{
    return connection
        .query(QStringLiteral("SELECT w.id, w.event_types, w.event_filters, w.max_attempts, %1 FROM webhooks w"
                              " JOIN webhook_lanes l ON l.webhook_id = w.id"
                              " WHERE w.tenant_id = ? AND w.environment = ?")
                   .arg(laneStatus()),
               {owner.tenant.text(), keyEnvironmentName(owner.environment)})
        .map([](const store::Rows &rows) {
            std::vector<Endpoint> endpoints;
            for (const store::Row &row : rows) {
                const auto status = webhookStatusFromName(row.text(4)).value_or(WebhookStatus::Active);
                endpoints.push_back(
                    {.id = WebhookId(row.text(0)),
                     .eventTypes = row.text(1),
                     .filter = knownFilter(row.text(2)),
                     .maxAttempts = static_cast<int>(row.integer(3)),
                     .takesEvents = status == WebhookStatus::Active || status == WebhookStatus::Failing});
            }
            return endpoints;
        });
}

const QString kDeliveryColumns = QStringLiteral(
    "id, tenant_id, environment, webhook_id, event_id, event_type, subject_id, email, origin, job_id, status,"
    " attempt_number, max_attempts, error_message, body_headers, created_at");

QVariantList rowOf(const QueuedDelivery &delivery, const DeliveryId &id, const EventOwner &owner, UnixMs now)
{
    const DeliveryStatus status = delivery.isHeld ? DeliveryStatus::Held : DeliveryStatus::Pending;
    return {id.text(),
            owner.tenant.text(),
            keyEnvironmentName(owner.environment),
            delivery.webhook.text(),
            delivery.event.text(),
            delivery.eventType,
            delivery.subjectId,
            delivery.email.toCaseFolded(),
            delivery.origin,
            delivery.jobId,
            deliveryStatusName(status),
            0,
            delivery.maxAttempts,
            QString(),
            QString(),
            now};
}

Result<> writeEvents(store::Connection &connection, const EventOwner &owner, const std::vector<Event> &events)
{
    store::Upsert insert(connection, QStringLiteral("events"),
                         QStringLiteral("id, tenant_id, environment, type, subject_id, email, body, created_at"), {});
    return store::writeAll(std::move(insert), events, [&](const Event &event) {
        return QVariantList{event.id.text(),
                            owner.tenant.text(),
                            keyEnvironmentName(owner.environment),
                            eventTypeName(event.type),
                            eventSubject(event),
                            eventEmail(event).toCaseFolded(),
                            QString::fromUtf8(eventBytes(event)),
                            event.createdAt};
    });
}

std::set<WebhookId> endpointsOf(const std::vector<QueuedDelivery> &deliveries)
{
    std::set<WebhookId> endpoints;
    for (const QueuedDelivery &delivery : deliveries)
        endpoints.insert(delivery.webhook);
    return endpoints;
}

} // namespace

QString laneStatus()
{
    return QStringLiteral("CASE WHEN EXISTS (SELECT 1 FROM tenants t WHERE t.id = l.tenant_id AND t.status ="
                          " 'suspended') THEN 'paused' ELSE l.status END");
}

// One that is in hand already is due, and stays as it is: whoever has it looks again. An inactive one waits for its
// probe. Locked in one order, so that two transactions do not wait for each other.
Result<> makeDue(store::Connection &connection, const std::set<WebhookId> &endpoints, UnixMs now)
{
    const QString sql = QStringLiteral(
                            "UPDATE webhook_lanes SET due_at = CASE WHEN status = 'inactive' AND probe_at > ?"
                            " THEN probe_at ELSE ? END WHERE webhook_id IN (SELECT webhook_id"
                            " FROM webhook_lanes WHERE status <> 'paused'"
                            " AND (due_at IS NULL OR (due_at > ? AND status <> 'inactive'))"
                            " AND webhook_id IN %2%1)")
                            .arg(store::lockInOrder(connection, QStringLiteral("webhook_id")), QStringLiteral("%1"));
    return store::executeByIds(connection, sql, {now, now, now}, std::vector(endpoints.begin(), endpoints.end()));
}

Result<> record(store::Connection &connection, const EventOwner &owner, UnixMs now,
                const std::vector<Happening> &happenings)
{
    if (happenings.empty())
        return {};
    const Result<std::vector<Endpoint>> endpoints = endpointsOf(connection, owner);
    if (!endpoints || endpoints->empty())
        return endpoints.map([](const std::vector<Endpoint> &) {});
    std::vector<Event> events;
    for (const Happening &happening : happenings)
        events.push_back({.id = EventId(makeUlid(QLatin1StringView("evt_"), now)),
                          .type = happening.type,
                          .createdAt = now,
                          .data = happening.data});
    std::vector<QueuedDelivery> deliveries;
    for (const Event &event : events) {
        const QJsonObject json = toJson(event);
        for (const Endpoint &endpoint : *endpoints) {
            if (endpoint.wants(event, json))
                deliveries.push_back({.webhook = endpoint.id,
                                      .event = event.id,
                                      .eventType = eventTypeName(event.type),
                                      .subjectId = eventSubject(event),
                                      .email = eventEmail(event).toCaseFolded(),
                                      .maxAttempts = endpoint.maxAttempts,
                                      .isHeld = !endpoint.takesEvents});
        }
    }
    return writeEvents(connection, owner, events).and_then([&] {
        return enqueue(connection, owner, now, deliveries).map([](const std::vector<DeliveryId> &) {});
    });
}

Result<> recordTest(store::Connection &connection, const EventOwner &owner, const Event &event,
                    const WebhookId &webhook, const DeliveryId &delivery)
{
    const QueuedDelivery sent{.webhook = webhook,
                              .event = event.id,
                              .eventType = eventTypeName(event.type),
                              .subjectId = eventSubject(event),
                              .email = eventEmail(event),
                              .origin = QStringLiteral("test"),
                              .maxAttempts = 1};
    store::Upsert log(connection, QStringLiteral("deliveries"), kDeliveryColumns, {});
    return writeEvents(connection, owner, {event})
        .and_then([&] { return log.add(rowOf(sent, delivery, owner, event.createdAt)); })
        .and_then([&] { return log.finish(); });
}

Result<std::vector<DeliveryId>> enqueue(store::Connection &connection, const EventOwner &owner, UnixMs now,
                                        const std::vector<QueuedDelivery> &deliveries)
{
    std::vector<DeliveryId> ids;
    if (deliveries.empty())
        return ids;
    store::Upsert log(connection, QStringLiteral("deliveries"), kDeliveryColumns, {});
    store::Upsert queue(connection, QStringLiteral("delivery_queue"),
                        QStringLiteral("delivery_id, webhook_id, event_id, subject_id, attempts, due_at"), {});
    for (const QueuedDelivery &delivery : deliveries) {
        const DeliveryId id(makeUlid(QLatin1StringView("del_"), now));
        const Result<> added = log.add(rowOf(delivery, id, owner, now)).and_then([&] {
            return queue.add({id.text(), delivery.webhook.text(), delivery.event.text(), delivery.subjectId, 0, now});
        });
        if (!added)
            return fail(added.error());
        ids.push_back(id);
    }
    return log.finish()
        .and_then([&] { return queue.finish(); })
        .and_then([&] { return makeDue(connection, endpointsOf(deliveries), now); })
        .map([&] { return ids; });
}

} // namespace pm::events
