// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/lanehealth.h"

namespace pm::webhooks {

namespace {

constexpr int kGone = 410;
constexpr qint64 kFirstWarning = 50;
constexpr qint64 kSecondWarning = 70;
constexpr std::size_t kMostEvidence = 10;

// The newest failure first; the rule and the counts are set by whoever applies it.
void addEvidence(LaneHealth &health, const AttemptResult &result)
{
    if (!health.reason)
        health.reason = StatusReason{.since = result.at};
    StatusReason &reason = *health.reason;
    reason.failures = health.consecutiveFailures;
    reason.lastStatusCode = result.statusCode;
    reason.lastError = result.error;
    reason.deliveries.insert(reason.deliveries.begin(), result.delivery);
    if (reason.deliveries.size() > kMostEvidence)
        reason.deliveries.resize(kMostEvidence);
}

void stop(LaneHealth &health, WebhookStatus status, StatusRule rule, UnixMs now)
{
    health.status = status;
    health.statusSince = now;
    health.reason->rule = rule;
    health.reason->since = now;
    health.probes = 0;
    health.probeAt = status == WebhookStatus::Inactive ? std::optional(now + kFirstProbeMs) : std::nullopt;
}

HealthChange takeSuccess(LaneHealth &health, const AttemptResult &result)
{
    health.consecutiveFailures = 0;
    if (health.status == WebhookStatus::Paused)
        return HealthChange::None;
    const bool wasStopped = health.status == WebhookStatus::Inactive;
    const bool wasFailing = health.status == WebhookStatus::Failing;
    health.reason.reset();
    if (!wasStopped && !wasFailing)
        return HealthChange::None;
    if (wasStopped) {
        health.activeSince = result.at;
        health.drainUntil = makeUlid(QLatin1StringView("del_"), result.at);
    }
    health.status = WebhookStatus::Active;
    health.statusSince = result.at;
    health.probeAt.reset();
    health.probes = 0;
    return wasStopped ? HealthChange::Restarted : HealthChange::Recovered;
}

// What was under way when it was stopped is no probe.
HealthChange takeFailedProbe(LaneHealth &health, UnixMs now)
{
    if (health.probeAt && now < *health.probeAt)
        return HealthChange::None;
    ++health.probes;
    const qint64 pause = std::min(kFirstProbeMs << std::min(health.probes, 10), kLongestProbeMs);
    health.probeAt = now + pause;
    return HealthChange::None;
}

HealthChange takeFailure(LaneHealth &health, const AttemptResult &result)
{
    ++health.consecutiveFailures;
    if (health.status == WebhookStatus::Paused)
        return HealthChange::None;
    addEvidence(health, result);
    if (result.statusCode == kGone) {
        stop(health, WebhookStatus::Paused, StatusRule::Gone410, result.at);
        return HealthChange::Stopped;
    }
    if (health.status == WebhookStatus::Inactive)
        return takeFailedProbe(health, result.at);
    if (health.consecutiveFailures >= kFailuresToInactive) {
        stop(health, WebhookStatus::Inactive, StatusRule::ConsecutiveFailures, result.at);
        return HealthChange::Stopped;
    }
    if (health.status == WebhookStatus::Active && health.consecutiveFailures >= kFailuresToFailing) {
        health.status = WebhookStatus::Failing;
        health.statusSince = result.at;
        health.reason->rule = StatusRule::ConsecutiveFailures;
        return HealthChange::Failing;
    }
    if (health.consecutiveFailures == kFirstWarning)
        return HealthChange::Warning50;
    return health.consecutiveFailures == kSecondWarning ? HealthChange::Warning70 : HealthChange::None;
}

} // namespace

HealthChange takeIn(LaneHealth &health, const AttemptResult &result)
{
    // Nothing was sent, and nothing learnt. A probe is put off: the next one would fare the same.
    if (result.outcome == AttemptOutcome::TransformationFailed)
        return health.status == WebhookStatus::Inactive ? takeFailedProbe(health, result.at) : HealthChange::None;
    health.lastDeliveryAt = result.at;
    return result.outcome == AttemptOutcome::Success ? takeSuccess(health, result) : takeFailure(health, result);
}

HealthChange judge(LaneHealth &health, const RecentAttempts &recent, UnixMs now)
{
    const bool isRunning = health.status == WebhookStatus::Active || health.status == WebhookStatus::Failing;
    const qint64 attempts = recent.succeeded + recent.failed;
    if (!isRunning || !health.reason || attempts < kRateLeastAttempts || recent.failed * 100 < attempts * kRatePercent)
        return HealthChange::None;
    stop(health, WebhookStatus::Inactive, StatusRule::FailureRate, now);
    health.reason->failures = recent.failed;
    health.reason->attempts = attempts;
    health.reason->windowMinutes = static_cast<int>(kRateWindowMs / 60'000);
    return HealthChange::Stopped;
}

} // namespace pm::webhooks
