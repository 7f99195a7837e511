// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/webhook.h"
#include "platform/events/eventlog.h"

namespace pm::platform {

// One webhook of the demo.
struct DemoWebhook {
    const char *name;
    const char *path;
    EventTypes events;
    WebhookStatus status = WebhookStatus::Active;
    int perDay = 0; // events on a weekday
    int failedPercent = 0;
    int lastFailures = 0; // the latest attempts, all of which failed
    int statusCode = 500; // of those that failed
    int held = 0;
};

// The past of a demo webhook: events, deliveries with their attempts, and the counts of thirty days.
class DemoDeliveries
{
public:
    DemoDeliveries(store::Connection &connection, events::EventOwner owner, const DemoWebhook &demo,
                   const Webhook &webhook, UnixMs now);

    [[nodiscard]] Result<> add();
    // Newest first.
    [[nodiscard]] const std::vector<DeliveryId> &latestFailures() const { return m_failures; }

private:
    [[nodiscard]] Result<> addDay(qint64 daysAgo);
    [[nodiscard]] Result<> addOne(UnixMs at, bool fails);
    [[nodiscard]] Result<> addHeld(int number);
    [[nodiscard]] Result<EventId> addEvent(UnixMs at, EventType type, QString &email);
    [[nodiscard]] Result<> addDelivery(const Delivery &delivery, UnixMs at, const QString &email);
    [[nodiscard]] Result<> addAttempt(const Delivery &delivery);
    [[nodiscard]] Result<> addFigures();
    // The next of a fixed series, below `limit`.
    [[nodiscard]] int next(int limit);

    store::Connection &m_connection;
    const events::EventOwner m_owner;
    const DemoWebhook &m_demo;
    const Webhook &m_webhook;
    const UnixMs m_now;
    std::vector<EventType> m_types;
    std::vector<DeliveryId> m_failures;
    quint32 m_state;
};

} // namespace pm::platform
