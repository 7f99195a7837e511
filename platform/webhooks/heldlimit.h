// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/domain/webhooks/heldevents.h"
#include "platform/store/database.h"

namespace pm::webhooks {

// For how long, and how many, deliveries are held for an endpoint that takes none (contract section 6).
struct HeldLimit {
    qint64 keptMs = kHeldHours * 3'600'000LL;
    qint64 most = kMostHeld;
};

// An endpoint that takes none, and what is held for it.
struct Holding {
    WebhookId webhook;
    TenantId tenant;
    QString name;
    qint64 count = 0;
    UnixMs since = 0; // when the time of the oldest began
    qint64 tooMany = 0;
    bool isTooLong = false;

    [[nodiscard]] bool isBeyond() const { return isTooLong || tooMany > 0; }
};

// Those that hold something.
[[nodiscard]] Result<std::vector<WebhookId>> holdingEndpoints(store::Connection &connection);
// Nothing when it holds nothing, or takes deliveries.
[[nodiscard]] Result<std::optional<Holding>> holdingOf(store::Connection &connection, const WebhookId &webhook,
                                                       const HeldLimit &limit, UnixMs now);
// Two thirds of the time, or four fifths of the number, are reached.
[[nodiscard]] bool isNearLimit(const Holding &endpoint, const HeldLimit &limit, UnixMs now);
// Tells operators while it can still be resumed in time: once a day for an endpoint and reason.
[[nodiscard]] Result<> warnOfHeld(store::Connection &connection, const Holding &endpoint, const HeldLimit &limit,
                                  UnixMs now);
// Gives up what is beyond, the oldest first, of too many what was asked for once more before that: at most so many.
// How many there were. Operators are told.
[[nodiscard]] Result<int> giveUpHeld(store::Connection &connection, const Holding &endpoint, const HeldLimit &limit,
                                     UnixMs now, int most);

} // namespace pm::webhooks
