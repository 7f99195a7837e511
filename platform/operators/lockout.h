// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"

#include <optional>
#include <vector>

namespace pm::operators {

// 5 failures in 5 minutes lock an account for 15 (contract section 3).
inline constexpr int kAttemptsAllowed = 5;
inline constexpr qint64 kAttemptWindowMs = 5 * 60'000;
inline constexpr qint64 kLockMs = 15 * 60'000;

// What is remembered of an account's attempts. An attempt counts as a failure from its start, so that many at once
// cannot all pass before the first has failed; one that turns out right is taken back.
struct Attempts {
    std::vector<UnixMs> times; // oldest first
    std::optional<UnixMs> lockedUntil;

    friend bool operator==(const Attempts &, const Attempts &) = default;
};

// The attempts as they count at `now`: without those that are too old, and with no time further ahead than a lock or a
// failure can reach. A clock that was moved back thus neither unlocks an account nor locks it for longer.
[[nodiscard]] Attempts settled(Attempts attempts, UnixMs now);
// How long until the next attempt is heard; 0 when it is heard now. Both take settled attempts.
[[nodiscard]] qint64 lockedForMs(const Attempts &attempts, UnixMs now);
[[nodiscard]] Attempts withAttempt(Attempts attempts, UnixMs now);
// Without the newest attempt, and without a lock that it brought.
[[nodiscard]] Attempts withoutAttempt(Attempts attempts);

} // namespace pm::operators
