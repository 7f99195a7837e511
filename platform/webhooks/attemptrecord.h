// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

namespace pm::webhooks {

// An attempt that has ended, with what there is to keep of it.
struct AttemptRecord {
    DueDelivery delivery;
    Attempt attempt;
    std::optional<qint64> retryAfterMs{}; // as the endpoint asked
    bool isSkipped = false;               // the transformation said not to send it
    bool isHeldAgain = false;             // it was a probe, and the endpoint takes none yet
};

// Of one endpoint.
struct LaneRecords {
    Lane lane;
    std::vector<AttemptRecord> attempts;
};

[[nodiscard]] inline bool isFailure(const AttemptRecord &record)
{
    return record.attempt.outcome != AttemptOutcome::Success;
}

[[nodiscard]] inline bool isUntransformed(const AttemptRecord &record)
{
    return record.attempt.outcome == AttemptOutcome::TransformationFailed;
}

[[nodiscard]] inline bool wasSent(const AttemptRecord &record)
{
    return !record.isSkipped && !isUntransformed(record);
}

[[nodiscard]] inline bool isGivenUp(const AttemptRecord &record)
{
    return isFailure(record) && record.attempt.number >= record.delivery.maxAttempts;
}

// As a health takes it in.
[[nodiscard]] inline AttemptResult attemptResultOf(const AttemptRecord &record)
{
    const auto &response = record.attempt.response;
    return {.delivery = record.delivery.id,
            .at = record.attempt.at,
            .outcome = record.attempt.outcome,
            .statusCode = response ? std::optional(response->statusCode) : std::nullopt,
            .error = record.attempt.error};
}

} // namespace pm::webhooks
