// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/webhookstatus.h"

namespace pm::webhooks {

// Contract section 6.
inline constexpr qint64 kFailuresToFailing = 3;
inline constexpr qint64 kFailuresToInactive = 100;
inline constexpr qint64 kRateWindowMs = 30 * 60'000;
inline constexpr qint64 kRateLeastAttempts = 20;
inline constexpr int kRatePercent = 70;
inline constexpr qint64 kFirstProbeMs = 5 * 60'000; // doubling with each probe that fails
inline constexpr qint64 kLongestProbeMs = 60 * 60'000;

// How an endpoint is doing.
struct LaneHealth {
    WebhookStatus status = WebhookStatus::Active;
    std::optional<StatusReason> reason{};
    UnixMs statusSince = 0;
    UnixMs activeSince = 0; // attempts before are of another life, and no longer held against it
    qint64 consecutiveFailures = 0;
    std::optional<UnixMs> lastDeliveryAt{};
    std::optional<UnixMs> probeAt{}; // of an inactive one
    int probes = 0;                  // that failed since it is inactive
    QString drainUntil{};            // deliveries up to this one were held

    // Nothing speaks against it: its latest attempt succeeded, or there was none yet.
    [[nodiscard]] bool isProven() const { return status == WebhookStatus::Active && consecutiveFailures == 0; }
    [[nodiscard]] bool isUntried() const { return !lastDeliveryAt; }

    friend bool operator==(const LaneHealth &, const LaneHealth &) = default;
};

// What one attempt came to.
struct AttemptResult {
    DeliveryId delivery;
    UnixMs at = 0;
    AttemptOutcome outcome = AttemptOutcome::Success;
    std::optional<int> statusCode{};
    QString error{};
};

// Of all attempts within kRateWindowMs.
struct RecentAttempts {
    qint64 succeeded = 0;
    qint64 failed = 0;
};

// What changed, for those who are to be told. Restarted: it had been stopped.
enum class HealthChange { None, Failing, Warning50, Warning70, Stopped, Recovered, Restarted };
// A change, and how the endpoint was doing then.
struct HealthStep {
    HealthChange change = HealthChange::None;
    LaneHealth health;
};

// Takes in one attempt. A paused endpoint stays paused: what was under way is still counted.
[[nodiscard]] HealthChange takeIn(LaneHealth &health, const AttemptResult &result);
// Stops the endpoint when too many of the recent attempts failed.
[[nodiscard]] HealthChange judge(LaneHealth &health, const RecentAttempts &recent, UnixMs now);

} // namespace pm::webhooks
