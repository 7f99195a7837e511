// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/ratelimiter.h"
#include "platform/store/redis.h"

#include <atomic>
#include <functional>

namespace pm::keys {

// The same buckets for all processes, in Redis. While Redis is away each process limits by itself: never open, never
// closed; whoever is to know hears of it when that begins and when it ends.
class SharedRateLimiter final : public RateLimiter
{
public:
    using Heard = std::function<void(bool byItself)>;

    // `heard` is called by requests, so it must not wait for anything. May be empty.
    SharedRateLimiter(store::Redis &redis, RateLimiter &fallback, Heard heard = {});

    [[nodiscard]] RateDecision take(const QString &bucket, RateLimit limit, int cost) override;

private:
    void note(bool byItself);

    store::Redis &m_redis;
    RateLimiter &m_fallback;
    const Heard m_heard;
    store::RedisScript m_script;
    std::atomic<bool> m_byItself = false;
};

} // namespace pm::keys
