// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/webhooks/heldevents.h"
#include "platform/store/database.h"

namespace pm::webhooks {

// For how long, and how many, deliveries are held for an endpoint that takes none (contract section 6).
struct HeldLimit {
    qint64 keptMs = kHeldHours * 3'600'000LL;
    qint64 most = kMostHeld;
};

// Gives up what is beyond, the oldest first, of too many what was asked for once more before that: at most so many at
// once. How many there were. Operators are told, and warned once two thirds of the time, or four fifths of the number,
// are reached.
[[nodiscard]] Result<int> giveUpHeld(store::Connection &connection, const HeldLimit &limit, UnixMs now, int most);

} // namespace pm::webhooks
