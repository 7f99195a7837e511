// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"
#include "models/domain/webhooks/delivery.h"
#include "models/domain/webhooks/event.h"
#include "platform/store/database.h"

#include <set>

namespace pm::events {

// Whose events: a tenant's live and test data are apart.
struct EventOwner {
    TenantId tenant;
    KeyEnvironment environment = KeyEnvironment::Live;
};

// What happened, before it has an id. `data` as models/domain/webhooks/eventcatalogue.h describes it.
struct Happening {
    EventType type = EventType::EmailSent;
    QJsonObject data;
};

// Writes events, and one delivery of each for every endpoint that wants it, in the transaction of the change: with it
// they are kept, or not at all. Endpoints that are paused or inactive, or whose tenant is suspended, get theirs when
// they are active again. Nothing is written for who has no endpoints.
[[nodiscard]] Result<> record(store::Connection &connection, const EventOwner &owner, UnixMs now,
                              const std::vector<Happening> &happenings);

// A delivery that waits for its endpoint.
struct QueuedDelivery {
    WebhookId webhook;
    EventId event;
    QString eventType;
    QString subjectId;
    QString email;
    QString origin = QStringLiteral("event"); // event, test, replay or retry
    QString jobId{};                          // of the replay or retry that made it
    int maxAttempts = 5;
    bool isHeld = false; // its endpoint takes none now
};
// Puts deliveries in the queue, due at once, and makes their endpoints due. Their ids, in the same order.
[[nodiscard]] Result<std::vector<DeliveryId>> enqueue(store::Connection &connection, const EventOwner &owner,
                                                      UnixMs now, const std::vector<QueuedDelivery> &deliveries);

// An event that was made up to try an endpoint, and its delivery, which is not queued: it has been sent.
[[nodiscard]] Result<> recordTest(store::Connection &connection, const EventOwner &owner, const Event &event,
                                  const WebhookId &webhook, const DeliveryId &delivery);

// SQL: the status of the lane `l`. While its tenant is suspended an endpoint is paused, whatever else it is.
[[nodiscard]] QString laneStatus();

// Endpoints that deliveries wait for.
[[nodiscard]] Result<> makeDue(store::Connection &connection, const std::set<WebhookId> &endpoints, UnixMs now);

} // namespace pm::events
