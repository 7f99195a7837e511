// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/deliveriesundertest.h"

#include "platform/webhooks/webhookrepository.h"

namespace pm::test {

namespace {

idempotency::Ledger ledgerFor(const Clock &clock)
{
    auto envelope = secrets::Envelope::make(Secret(QByteArray(32, 'k')), "idempotent-answers");
    return {std::move(*envelope), clock};
}

QString below(const QString &path)
{
    return QStringLiteral("/platform/webhooks") + path;
}

template<class T>
bool isDone(const Result<T> &result)
{
    if (!result)
        qWarning("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return result.has_value();
}

} // namespace

DeliveriesUnderTest::DeliveriesUnderTest(const QString &databaseKind, int mostCounted)
    : platform(databaseKind)
    , m_ledger(ledgerFor(platform.clock))
    , m_queue(platform.database(), platform.clock)
    , m_deliveries(platform.database(), m_ledger, platform.clock)
    , m_replays(platform.database(), m_ledger, m_queue, platform.clock, mostCounted)
    , m_sender(platform.database(), m_queue, platform.clock)
{
    for (std::vector<http::Route> more : {webhooks::deliveryRoutes(m_deliveries), webhooks::replayRoutes(m_replays)})
        platform.moreRoutes.insert(platform.moreRoutes.end(), more.begin(), more.end());
    platform.restart();
}

WebhookId DeliveriesUnderTest::addWebhook(const QString &name, WebhookContent content)
{
    const UnixMs now = platform.clock.now();
    content.name = name;
    content.endpointUrl = QStringLiteral("https://hooks.example.test/") + name;
    if (!content.eventTypes)
        content.eventTypes = EventTypes(EventType::EmailSent) | EventType::EmailBounced;
    const Webhook webhook{.id = WebhookId(makeUlid(QLatin1StringView("wh_"), now)),
                          .content = content,
                          .createdAt = now,
                          .createdBy = QStringLiteral("test")};
    const bool kept = isDone(platform.database().write([&](store::Connection &connection) {
        return webhooks::WebhookRepository(connection, owner(), now).insert(webhook);
    }));
    return kept ? webhook.id : WebhookId();
}

EventId DeliveriesUnderTest::record(EventType type, const QString &email, const events::EventOwner &owner)
{
    platform.clock.advance(1000);
    const QJsonObject data{{QStringLiteral("message_id"), QStringLiteral("msg_1")}, {QStringLiteral("email"), email}};
    const bool kept = isDone(platform.database().write([&](store::Connection &connection) {
        return events::record(connection, owner, platform.clock.now(), {{.type = type, .data = data}});
    }));
    return kept ? EventId(platform.scalar(QStringLiteral("SELECT MAX(id) FROM events")).toString()) : EventId();
}

DeliveryId DeliveriesUnderTest::deliveryOf(const EventId &event, const WebhookId &webhook)
{
    return DeliveryId(platform
                          .scalar(QStringLiteral("SELECT MAX(id) FROM deliveries WHERE event_id = ?"
                                                 " AND webhook_id = ?"),
                                  {event.text(), webhook.text()})
                          .toString());
}

bool DeliveriesUnderTest::settle(const DeliveryId &delivery, DeliveryStatus status, const QString &error)
{
    const bool isSuccess = status == DeliveryStatus::Success;
    const UnixMs now = platform.clock.now();
    return write(QStringLiteral("UPDATE deliveries SET status = ?, attempt_number = attempt_number + 1,"
                                " status_code = ?, duration_ms = 12, attempted_at = ?, error_message = ? WHERE id = ?"),
                 {deliveryStatusName(status), isSuccess ? 200 : 500, now, error, delivery.text()})
        && write(QStringLiteral("INSERT INTO delivery_attempts (delivery_id, number, at, duration_ms, outcome,"
                                " status_code, error_message, url, request_headers, response_headers, response_body,"
                                " response_truncated) SELECT id, attempt_number, ?, 12, ?, status_code,"
                                " error_message, 'https://hooks.example.test/', '{\"Content-Type\":"
                                "\"application/json\"}', '{}', ?, 0 FROM deliveries WHERE id = ?"),
                 {now, attemptOutcomeName(isSuccess ? AttemptOutcome::Success : AttemptOutcome::HttpError),
                  QByteArray("answer"), delivery.text()})
        && (status == DeliveryStatus::PendingRetry
            || write(QStringLiteral("DELETE FROM delivery_queue WHERE delivery_id = ?"), {delivery.text()}));
}

HttpReply DeliveriesUnderTest::get(const QString &path)
{
    return platform.asOperator("GET", below(path));
}

HttpReply DeliveriesUnderTest::post(const QString &path, const QJsonObject &body, const HttpHeaders &headers)
{
    return platform.asOperator("POST", below(path), body, headers);
}

HttpReply DeliveriesUnderTest::del(const QString &path)
{
    return platform.asOperator("DELETE", below(path));
}

DeliveryPage DeliveriesUnderTest::page(const QString &query)
{
    const HttpReply reply = get(QStringLiteral("/deliveries?") + query);
    if (reply.status != 200)
        qWarning("%d %s", reply.status, reply.body.constData());
    return deliveryPageFromJson(reply.json()).value_or(DeliveryPage());
}

std::vector<DeliveryId> DeliveriesUnderTest::idsOf(const QString &query)
{
    std::vector<DeliveryId> ids;
    for (const Delivery &delivery : page(query).deliveries)
        ids.push_back(delivery.id);
    return ids;
}

bool DeliveriesUnderTest::write(const QString &sql, const QVariantList &values)
{
    return isDone(
        platform.database().write([&](store::Connection &connection) { return connection.execute(sql, values); }));
}

Replay DeliveriesUnderTest::replay(const ReplayId &id)
{
    return replayFromJson(get(QStringLiteral("/replays/") + id.text()).json()).value_or(Replay());
}

bool DeliveriesUnderTest::work()
{
    const auto job = m_queue.take({webhooks::replayJobKind()});
    return job && *job && isDone(m_sender.workOn(**job));
}

qint64 DeliveriesUnderTest::workToTheEnd()
{
    const UnixMs begun = platform.clock.now();
    for (;;) {
        const auto next = m_queue.nextAt({webhooks::replayJobKind()});
        if (!next || !*next)
            return platform.clock.now() - begun;
        platform.clock.set(std::max(platform.clock.now(), **next));
        if (!work())
            return -1;
    }
}

} // namespace pm::test
