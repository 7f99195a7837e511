// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/keys/apikey.h"

#include <QHash>

#include <mutex>

namespace pm::keys {

struct RateDecision {
    bool allowed = false;
    qint64 remaining = 0; // requests that may follow at once; after a pause more than one minute's
    qint64 fullInMs = 0;  // until the whole burst is there again
    qint64 retryInMs = 0; // until this request may come again, when it was refused
};

// Token buckets: `perMinute` tokens flow in, up to `burst` are kept.
class RateLimiter
{
public:
    virtual ~RateLimiter() = default;
    // Takes `cost` tokens when there are as many; 0 only looks. Thread-safe.
    [[nodiscard]] virtual RateDecision take(const QString &bucket, RateLimit limit, int cost) = 0;
};

// A bucket is kept as the time at which it will be full, so that one number says all and a full bucket needs none.
// `fullAt` and `now` count microseconds; `fullAt` is brought up to date when the tokens were taken.
[[nodiscard]] RateDecision takeTokens(qint64 &fullAt, qint64 now, RateLimit limit, int cost);

// Buckets of this process, at most `mostBuckets`; when there are more, the fullest go, which forgives the least.
class LocalRateLimiter final : public RateLimiter
{
public:
    // `clock` should be a steady one.
    explicit LocalRateLimiter(const Clock &clock, qsizetype mostBuckets = 100'000);

    [[nodiscard]] RateDecision take(const QString &bucket, RateLimit limit, int cost) override;
    // Gives a token back, e.g. of an attempt that turned out well.
    void giveBack(const QString &bucket, RateLimit limit);

private:
    void makeRoom(qint64 now);

    const Clock &m_clock;
    const qsizetype m_mostBuckets;
    std::mutex m_mutex;
    QHash<QString, qint64> m_fullAt;
};

} // namespace pm::keys
