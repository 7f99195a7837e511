// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/webhookcontent.h"
#include "platform/webhooks/deliveryservice.h"
#include "tests/keys/keysundertest.h"

namespace pm::test {

// The log of deliveries behind the gate and the router. Nothing is sent:
// what became of a delivery is said by the test.
class DeliveriesUnderTest
{
public:
    explicit DeliveriesUnderTest(const QString &databaseKind);

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

private:
    idempotency::Ledger m_ledger;
    webhooks::DeliveryService m_deliveries;
};

} // namespace pm::test
