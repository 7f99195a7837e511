// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

namespace pm {

// Durations are counted in classes: a percentile is the upper end of one, in milliseconds. What took longer than the
// last end is in a class of its own, and is told by a number that is not an end of any.
inline constexpr qint64 kLongestBoundMs = 2000;
inline constexpr qint64 kBeyondBoundsMs = 4000;
[[nodiscard]] constexpr bool isBeyondBounds(double percentileMs)
{
    return percentileMs >= static_cast<double>(kBeyondBoundsMs);
}
// "> 2 s", in place of that number.
[[nodiscard]] QString beyondBoundsText();

// Requests of a period that begins at `start`; errors and rate-limited ones are among the requests, and apart from
// each other. No durations when there were no requests.
struct UsageBucket {
    UnixMs start = 0;
    qint64 requests = 0;
    qint64 errors = 0;
    qint64 rateLimited = 0;
    std::optional<double> p50Ms;
    std::optional<double> p95Ms;
    std::optional<qint64> peakPerMinute; // in reports only
};

// What GET /platform/api-keys/{key_id}/usage tells (contract section 4): every period of the range, oldest first.
struct KeyUsage {
    std::vector<UsageBucket> buckets;
    std::vector<std::pair<QString, qint64>> statusCodes; // "200", by code
    std::vector<EndpointUse> topEndpoints;               // most used first
    qint64 peakPerMinute = 0;
};

[[nodiscard]] Result<KeyUsage> keyUsageFromJson(const QJsonObject &json);
// The members are texts of numbers' names, as JSON has it.
[[nodiscard]] std::vector<std::pair<QString, qint64>> statusCountsFromJson(const QJsonObject &json);
[[nodiscard]] Result<std::vector<UsageBucket>> usageBucketsFromJson(const QJsonArray &items);

} // namespace pm
