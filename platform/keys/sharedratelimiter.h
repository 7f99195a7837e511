// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/ratelimiter.h"
#include "platform/store/redis.h"

namespace pm::keys {

// The same buckets for all processes, in Redis. While Redis is away each process limits by itself: never open, never
// closed.
class SharedRateLimiter final : public RateLimiter
{
public:
    SharedRateLimiter(store::Redis &redis, RateLimiter &fallback);

    [[nodiscard]] RateDecision take(const QString &bucket, RateLimit limit, int cost) override;

private:
    store::Redis &m_redis;
    RateLimiter &m_fallback;
    store::RedisScript m_script;
};

} // namespace pm::keys
