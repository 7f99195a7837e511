// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhookcontent.h"
#include "platform/events/eventlog.h"
#include "platform/webhooks/lanehealth.h"

#include <limits>

namespace pm::webhooks {

// An endpoint as whoever delivers to it knows it.
struct Lane {
    WebhookId webhook;
    events::EventOwner owner;
    WebhookContent content;
    int version = 0; // of the content
    UnixMs previousSecretUntil = 0;
    int secretVersion = 0; // as the row names it
    UnixMs leasedUntil = std::numeric_limits<UnixMs>::max();
    bool isLeasedPlain = false; // it had no transformation when it came into these hands
    WebhookStatus status = WebhookStatus::Active;
    UnixMs probeAt = 0;     // of an inactive one
    QString drainUntil{};   // deliveries up to this one were held: they go at the pace of a drain
    bool isProven = false;  // nothing speaks against it
    bool isUntried = false; // but nothing for it either: it gets one at first
};

[[nodiscard]] inline bool isPlain(const Lane &lane)
{
    return lane.content.transformation.kind == TransformationKind::None;
}

// A delivery that is due.
struct DueDelivery {
    DeliveryId id;
    EventId event;
    QString eventType;
    QString subjectId;
    QByteArray body;       // what is signed and sent
    QString bodyHeaders{}; // JSON, of the transformation; empty without
    bool isTransformed = false;
    bool wasSent = false; // in some attempt, and as it is
    int version = 0;      // of its endpoint's content, when it was read
    int attempts = 0;     // so far
    int maxAttempts = 0;
};

} // namespace pm::webhooks
