// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/ratelimiter.h"

#include <algorithm>
#include <vector>

namespace pm::keys {

namespace {

constexpr qint64 kMinuteUs = 60'000'000;
constexpr qint64 kUsPerMs = 1000;

qint64 tokenUs(RateLimit limit)
{
    return kMinuteUs / std::max(1, limit.perMinute);
}

qint64 msAbove(qint64 us)
{
    return (us + kUsPerMs - 1) / kUsPerMs;
}

} // namespace

RateDecision takeTokens(qint64 &fullAt, qint64 now, RateLimit limit, int cost)
{
    const qint64 token = tokenUs(limit);
    const qint64 whole = token * limit.burst;
    // A bucket can miss no more than all its tokens, whatever happened to the clock or to the plan.
    const qint64 missing = std::clamp<qint64>(fullAt - now, 0, whole);
    const qint64 wanted = missing + token * cost;
    RateDecision decision;
    decision.allowed = wanted <= whole;
    const qint64 missingNow = decision.allowed ? wanted : missing;
    decision.remaining = (whole - missingNow) / token;
    decision.fullInMs = msAbove(missingNow);
    decision.retryInMs = decision.allowed ? 0 : msAbove(wanted - whole);
    if (decision.allowed && cost > 0)
        fullAt = now + wanted;
    return decision;
}

LocalRateLimiter::LocalRateLimiter(const Clock &clock, qsizetype mostBuckets)
    : m_clock(clock)
    , m_mostBuckets(mostBuckets)
{
}

RateDecision LocalRateLimiter::take(const QString &bucket, RateLimit limit, int cost)
{
    const qint64 now = m_clock.now() * kUsPerMs;
    const std::scoped_lock lock(m_mutex);
    const auto found = m_fullAt.find(bucket);
    if (found != m_fullAt.end())
        return takeTokens(*found, now, limit, cost);
    qint64 fullAt = now;
    const RateDecision decision = takeTokens(fullAt, now, limit, cost);
    if (cost > 0) {
        if (m_fullAt.size() >= m_mostBuckets)
            makeRoom(now);
        m_fullAt.insert(bucket, fullAt);
    }
    return decision;
}

void LocalRateLimiter::giveBack(const QString &bucket, RateLimit limit)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_fullAt.find(bucket); found != m_fullAt.end())
        *found -= tokenUs(limit);
}

// Full buckets first, for nothing is lost with them; then the half that is nearest to it.
void LocalRateLimiter::makeRoom(qint64 now)
{
    m_fullAt.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (m_fullAt.size() < m_mostBuckets)
        return;
    std::vector<qint64> times(m_fullAt.cbegin(), m_fullAt.cend());
    const auto middle = times.begin() + std::ssize(times) / 2;
    std::nth_element(times.begin(), middle, times.end());
    m_fullAt.removeIf([limit = *middle](const auto &entry) { return entry.value() <= limit; });
}

} // namespace pm::keys
