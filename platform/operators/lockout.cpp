// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/lockout.h"

#include <algorithm>

namespace pm::operators {

Attempts settled(Attempts attempts, UnixMs now)
{
    if (attempts.lockedUntil && *attempts.lockedUntil <= now)
        return {};
    if (attempts.lockedUntil)
        attempts.lockedUntil = std::min(*attempts.lockedUntil, now + kLockMs);
    for (UnixMs &time : attempts.times)
        time = std::min(time, now);
    std::erase_if(attempts.times, [&](UnixMs time) { return time <= now - kAttemptWindowMs; });
    return attempts;
}

qint64 lockedForMs(const Attempts &attempts, UnixMs now)
{
    return attempts.lockedUntil ? std::max<qint64>(*attempts.lockedUntil - now, 0) : 0;
}

Attempts withAttempt(Attempts attempts, UnixMs now)
{
    attempts.times.push_back(now);
    if (std::ssize(attempts.times) >= kAttemptsAllowed)
        attempts.lockedUntil = now + kLockMs;
    return attempts;
}

Attempts withoutAttempt(Attempts attempts)
{
    if (!attempts.times.empty())
        attempts.times.pop_back();
    if (std::ssize(attempts.times) < kAttemptsAllowed)
        attempts.lockedUntil.reset();
    return attempts;
}

} // namespace pm::operators
