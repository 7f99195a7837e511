// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/replay.h"
#include "models/domain/webhooks/webhookcontent.h"
#include "platform/webhooks/deliveryservice.h"
#include "platform/webhooks/replaysender.h"
#include "platform/webhooks/replayservice.h"
#include "tests/keys/keysundertest.h"

namespace pm::test {

// The log of deliveries behind the gate and the router, and a worker that takes one step at a time. Nothing is sent:
// what became of a delivery is said by the test.
class DeliveriesUnderTest
{
public:
    // `mostCounted`: rows, for a plan.
    explicit DeliveriesUnderTest(const QString &databaseKind, int mostCounted = webhooks::ReplayService::kMostCounted);

    KeysUnderTest platform;

    [[nodiscard]] events::EventOwner owner() const { return {.tenant = platform.tenant()}; }
    // Of email.sent and email.bounced unless the content says otherwise.
    WebhookId addWebhook(const QString &name, WebhookContent content = {});
    // An event about a message and an address, a second after the one before, and its deliveries. The event's id.
    EventId record(EventType type, const QString &email, const events::EventOwner &owner);
    EventId record(EventType type = EventType::EmailSent, const QString &email = QStringLiteral("ada@example.test"))
    {
        return record(type, email, owner());
    }
    // The latest delivery of an event to a webhook.
    [[nodiscard]] DeliveryId deliveryOf(const EventId &event, const WebhookId &webhook);
    // It was attempted once, with this outcome, and is out of the queue unless it is to be tried again.
    bool settle(const DeliveryId &delivery, DeliveryStatus status, const QString &error = {});

    HttpReply get(const QString &path);
    HttpReply post(const QString &path, const QJsonObject &body = {}, const HttpHeaders &headers = {});
    HttpReply del(const QString &path);
    [[nodiscard]] DeliveryPage page(const QString &query);
    [[nodiscard]] std::vector<DeliveryId> idsOf(const QString &query);

    bool write(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] int number(const QString &sql, const QVariantList &values = {})
    {
        return platform.scalar(sql, values).toInt();
    }

    [[nodiscard]] Replay replay(const ReplayId &id);
    // One job that is due, if any.
    [[nodiscard]] bool work();
    // Until no job is left or the step says to stop; moves the clock. The time that passed.
    qint64 workToTheEnd();
    [[nodiscard]] jobs::JobQueue &queue() { return m_queue; }

private:
    idempotency::Ledger m_ledger;
    jobs::JobQueue m_queue;
    webhooks::DeliveryService m_deliveries;
    webhooks::ReplayService m_replays;
    webhooks::ReplaySender m_sender;
};

} // namespace pm::test
