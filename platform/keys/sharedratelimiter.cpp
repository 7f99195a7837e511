// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/sharedratelimiter.h"

namespace pm::keys {

namespace {

// takeTokens() of ratelimiter.cpp, step for step, on Redis's own clock. A bucket that is full again disappears.
// KEYS: bucket. ARGV: requests a minute, burst, cost.
constexpr char kScript[] = R"lua(
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000000 + tonumber(clock[2])
local token = math.floor(60000000 / math.max(1, tonumber(ARGV[1])))
local whole = token * tonumber(ARGV[2])
local cost = tonumber(ARGV[3])
local fullAt = tonumber(redis.call('GET', KEYS[1]) or now)
local missing = math.min(math.max(fullAt - now, 0), whole)
local wanted = missing + token * cost
local allowed = wanted <= whole
local retry = 0
if allowed then
    missing = wanted
    if cost > 0 then
        redis.call('SET', KEYS[1], string.format('%.0f', now + wanted), 'PX', math.ceil(wanted / 1000) + 1)
    end
else
    retry = wanted - whole
end
return {allowed and 1 or 0, math.floor((whole - missing) / token), math.ceil(missing / 1000), math.ceil(retry / 1000)}
)lua";

} // namespace

SharedRateLimiter::SharedRateLimiter(store::Redis &redis, RateLimiter &fallback, Heard heard)
    : m_redis(redis)
    , m_fallback(fallback)
    , m_heard(std::move(heard))
    , m_script(kScript)
{
}

RateDecision SharedRateLimiter::take(const QString &bucket, RateLimit limit, int cost)
{
    const Result<store::RedisReply> reply = m_redis.eval(m_script, {"pm:rate:" + bucket.toUtf8()},
                                                         {QByteArray::number(limit.perMinute),
                                                          QByteArray::number(limit.burst), QByteArray::number(cost)});
    const bool byItself = !reply || reply->elements.size() != 4;
    note(byItself);
    if (byItself)
        return m_fallback.take(bucket, limit, cost);
    return {.allowed = reply->elements[0].integer == 1,
            .remaining = reply->elements[1].integer,
            .fullInMs = reply->elements[2].integer,
            .retryInMs = reply->elements[3].integer};
}

void SharedRateLimiter::note(bool byItself)
{
    // Read first: nearly always it is as it was, and a read does not take the line from the other cores.
    if (m_byItself != byItself && m_byItself.exchange(byItself) != byItself && m_heard)
        m_heard(byItself);
}

} // namespace pm::keys
