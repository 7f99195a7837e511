// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demodeliveries.h"

#include "models/domain/webhooks/eventcatalogue.h"
#include "platform/store/sqltext.h"
#include "platform/webhooks/durationscale.h"

#include <QDateTime>
#include <QJsonDocument>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kDaysOfDeliveries = 3;
constexpr qint64 kDaysOfFigures = 60; // a month, and the one before
constexpr int kMaxAttempts = 5;
constexpr int kMostEvidence = 5;

constexpr std::array kPeople{"ada.lovelace", "grace.hopper",  "alan.turing",  "edsger.dijkstra", "barbara.liskov",
                             "donald.knuth", "radia.perlman", "ken.thompson", "frances.allen",   "tony.hoare"};

bool isWeekend(UnixMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date().dayOfWeek() > 5;
}

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

DemoDeliveries::DemoDeliveries(store::Connection &connection, events::EventOwner owner, const DemoWebhook &demo,
                               const Webhook &webhook, UnixMs now)
    : m_connection(connection)
    , m_owner(std::move(owner))
    , m_demo(demo)
    , m_webhook(webhook)
    , m_now(now)
    , m_state(static_cast<quint32>(qstrlen(demo.name) * 2'654'435'761U))
{
    for (const EventTypeRow &row : kEventTypes) {
        if (demo.events.testFlag(row.type))
            m_types.push_back(row.type);
    }
}

int DemoDeliveries::next(int limit)
{
    m_state = m_state * 1'664'525U + 1'013'904'223U;
    return static_cast<int>((m_state >> 8) % static_cast<quint32>(limit));
}

Result<> DemoDeliveries::add()
{
    for (qint64 daysAgo = kDaysOfDeliveries; daysAgo >= 0; --daysAgo) {
        if (const Result<> added = addDay(daysAgo); !added)
            return added;
    }
    for (int i = m_demo.lastFailures; i > 0; --i) {
        if (const Result<> added = addOne(m_now - i * 4 * kMinute, true); !added)
            return added;
    }
    for (int i = m_demo.held; i > 0; --i) {
        if (const Result<> added = addHeld(i); !added)
            return added;
    }
    return addFigures();
}

Result<> DemoDeliveries::addDay(qint64 daysAgo)
{
    const UnixMs midnight = m_now / kDay * kDay - daysAgo * kDay;
    const int count = isWeekend(midnight) ? m_demo.perDay / 3 : m_demo.perDay;
    const UnixMs last = m_now - (m_demo.lastFailures > 0 ? 3 * kHour : 5 * kMinute);
    for (int i = 0; i < count; ++i) {
        // From seven to nineteen o'clock.
        const UnixMs at = midnight + 7 * kHour + i * 12 * kHour / count + next(60'000);
        if (at > last)
            break;
        if (const Result<> added = addOne(at, next(100) < m_demo.failedPercent); !added)
            return added;
    }
    return {};
}

// What failed long ago succeeded when it was tried again.
Result<> DemoDeliveries::addOne(UnixMs at, bool fails)
{
    const bool isPast = m_now - at > 3 * kHour;
    QString email;
    const EventType type = m_types[static_cast<std::size_t>(next(static_cast<int>(m_types.size())))];
    const Result<EventId> event = addEvent(at, type, email);
    if (!event)
        return fail(event.error());
    Delivery delivery{.id = DeliveryId(makeUlid(QLatin1StringView("del_"), at)),
                      .webhook = m_webhook.id,
                      .event = *event,
                      .eventType = eventTypeName(type),
                      .status = DeliveryStatus::Success,
                      .statusCode = 200,
                      .durationMs = 40 + next(160),
                      .attemptNumber = 1,
                      .maxAttempts = kMaxAttempts,
                      .attemptedAt = at + 30};
    if (fails) {
        delivery.status = isPast ? DeliveryStatus::Success : DeliveryStatus::PendingRetry;
        delivery.statusCode = isPast ? 200 : m_demo.statusCode;
        delivery.attemptNumber = isPast ? 2 : 1;
        delivery.durationMs = 400 + next(2200);
        if (!isPast) {
            delivery.errorMessage = QStringLiteral("The endpoint answered %1.").arg(m_demo.statusCode);
            delivery.nextRetryAt = m_now + kHour;
            m_failures.insert(m_failures.begin(), delivery.id);
            m_failures.resize(std::min<std::size_t>(m_failures.size(), kMostEvidence));
        }
    }
    return addDelivery(delivery, at, email).and_then([&] { return addAttempt(delivery); });
}

Result<> DemoDeliveries::addHeld(int number)
{
    const UnixMs at = m_now - number * 5 * kMinute;
    QString email;
    const Result<EventId> event = addEvent(at, m_types.front(), email);
    if (!event)
        return fail(event.error());
    const Delivery delivery{.id = DeliveryId(makeUlid(QLatin1StringView("del_"), at)),
                            .webhook = m_webhook.id,
                            .event = *event,
                            .eventType = eventTypeName(m_types.front()),
                            .status = DeliveryStatus::Held,
                            .maxAttempts = kMaxAttempts};
    return addDelivery(delivery, at, email).and_then([&] {
        return store::changed(m_connection.execute(
            QStringLiteral(
                "INSERT INTO delivery_queue (delivery_id, webhook_id, event_id, subject_id, attempts, due_at)"
                " VALUES (?, ?, ?, '', 0, ?)"),
            {delivery.id.text(), m_webhook.id.text(), event->text(), at}));
    });
}

Result<EventId> DemoDeliveries::addEvent(UnixMs at, EventType type, QString &email)
{
    QJsonObject data = eventDescription(type).sample.data;
    if (data.contains(QStringLiteral("email"))) {
        email = QString::fromLatin1(kPeople[static_cast<std::size_t>(next(static_cast<int>(kPeople.size())))])
              + QStringLiteral("@example.com");
        data.insert(QStringLiteral("email"), email);
    }
    if (data.contains(QStringLiteral("message_id")))
        data.insert(QStringLiteral("message_id"), makeUlid(QLatin1StringView("msg_"), at));
    const Event event{.id = EventId(makeUlid(QLatin1StringView("evt_"), at)),
                      .type = type,
                      .createdAt = at,
                      .data = data};
    return m_connection
        .execute(QStringLiteral("INSERT INTO events (id, tenant_id, environment, type, subject_id, email, body,"
                                " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                 {event.id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment), eventTypeName(type),
                  eventSubject(event), email, QString::fromUtf8(eventBytes(event)), at})
        .map([&](int) { return event.id; });
}

Result<> DemoDeliveries::addDelivery(const Delivery &delivery, UnixMs at, const QString &email)
{
    const auto status = delivery.statusCode ? std::optional<qint64>(*delivery.statusCode) : std::nullopt;
    return store::changed(m_connection.execute(
        QStringLiteral("INSERT INTO deliveries (id, tenant_id, environment, webhook_id, event_id, event_type,"
                       " subject_id, email, origin, job_id, status, status_code, duration_ms, attempt_number,"
                       " max_attempts, attempted_at, next_retry_at, error_message, body_headers, created_at)"
                       " SELECT ?, tenant_id, environment, ?, id, type, subject_id, ?, 'event', '', ?, ?, ?, ?, ?, ?,"
                       " ?, ?, '', ? FROM events WHERE id = ?"),
        {delivery.id.text(), delivery.webhook.text(), email, deliveryStatusName(delivery.status), store::orNull(status),
         store::orNull(delivery.durationMs), delivery.attemptNumber, delivery.maxAttempts,
         store::orNull(delivery.attemptedAt), store::orNull(delivery.nextRetryAt), delivery.errorMessage, at,
         delivery.event.text()}));
}

// The last one; one before it failed.
Result<> DemoDeliveries::addAttempt(const Delivery &delivery)
{
    const QJsonObject sent{{QStringLiteral("Content-Type"), QStringLiteral("application/json")},
                           {QStringLiteral("User-Agent"), QStringLiteral("PenguinMails-Webhooks/1.0")},
                           {QStringLiteral("X-PenguinMails-Event"), delivery.eventType},
                           {QStringLiteral("X-PenguinMails-Delivery-ID"), delivery.id.text()},
                           {QStringLiteral("webhook-id"), delivery.event.text()}};
    const QJsonObject got{{QStringLiteral("Content-Type"), QStringLiteral("text/plain")},
                          {QStringLiteral("Server"), QStringLiteral("nginx")}};
    for (int number = 1; number <= delivery.attemptNumber; ++number) {
        const bool isLast = number == delivery.attemptNumber;
        const bool succeeded = isLast && delivery.status == DeliveryStatus::Success;
        const int status = succeeded ? 200 : m_demo.statusCode;
        const Result<int> added = m_connection.execute(
            QStringLiteral("INSERT INTO delivery_attempts (delivery_id, number, at, duration_ms, outcome, status_code,"
                           " error_message, url, request_headers, response_headers, response_body, response_truncated)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"),
            {delivery.id.text(), number, *delivery.attemptedAt - (delivery.attemptNumber - number) * kMinute,
             *delivery.durationMs, attemptOutcomeName(succeeded ? AttemptOutcome::Success : AttemptOutcome::HttpError),
             status, succeeded ? QString() : QStringLiteral("The endpoint answered %1.").arg(status),
             m_webhook.content.endpointUrl, jsonText(sent), jsonText(got),
             QByteArray(succeeded ? "ok" : "upstream connect error")});
        if (!added)
            return fail(added.error());
    }
    return {};
}

// By hour, which is enough for every chart.
Result<> DemoDeliveries::addFigures()
{
    for (qint64 hour = m_now / kHour - kDaysOfFigures * 24; hour <= m_now / kHour; ++hour) {
        const qint64 ofDay = hour % 24;
        const int perDay = isWeekend(hour * kHour) ? m_demo.perDay / 3 : m_demo.perDay;
        if (ofDay < 7 || ofDay >= 19 || perDay < 12)
            continue;
        const int count = perDay / 12 + next(3);
        const bool isLate = m_demo.lastFailures > 0 && m_now - hour * kHour < 4 * kHour;
        const int failed = isLate ? count
                                  : count * m_demo.failedPercent / 100 + (next(100) < m_demo.failedPercent ? 1 : 0);
        const qint64 ms = isLate ? 1800 : 60 + next(90);
        const Result<int> added = m_connection.execute(
            QStringLiteral("INSERT INTO webhook_figures (webhook_id, slot, bucket, succeeded, failed, total_ms,"
                           " given_up) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            {m_webhook.id.text(), hour * kHour, webhooks::durationBucket(ms), count - std::min(failed, count),
             std::min(failed, count), count * ms, isLate ? 0 : std::min(failed, count)});
        if (!added)
            return fail(added.error());
    }
    if (m_demo.lastFailures == 0)
        return {};
    return store::changed(
        m_connection.execute(QStringLiteral("INSERT INTO webhook_problem_hours (webhook_id, hour, problem, attempts,"
                                            " last_at) VALUES (?, ?, ?, ?, ?)"),
                             {m_webhook.id.text(), (m_now - 4 * kMinute) / kHour,
                              QStringLiteral("The endpoint answered %1.").arg(m_demo.statusCode), m_demo.lastFailures,
                              m_now - 4 * kMinute}));
}

} // namespace pm::platform
