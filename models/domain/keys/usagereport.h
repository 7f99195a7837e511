// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/keyusage.h"

namespace pm {

// Nothing where there were no requests.
struct UsageTotals {
    qint64 requests = 0;
    qint64 errors = 0;
    qint64 rateLimited = 0;
    std::optional<double> successRate; // from 0 to 1
    std::optional<double> averageMs;
    std::optional<double> p95Ms;
};

struct KeyUse {
    KeyId key;
    QString name;
    UsageTotals totals;
};

// What GET /tenant/analytics/api-usage is asked for.
struct UsageQuery {
    QString range; // "7d"
    std::optional<KeyId> key;
    QString endpoint; // "POST /api/v1/emails/send"; empty means all

    friend bool operator==(const UsageQuery &, const UsageQuery &) = default;
};

// The use of all keys of a tenant, or of one, or of one endpoint (contract section 4).
struct UsageReport {
    UsageTotals totals;
    std::vector<UsageBucket> series; // every period of the range, oldest first
    std::vector<EndpointUse> endpoints;
    std::vector<std::pair<int, qint64>> errors;          // by status, from 400
    std::vector<std::pair<QString, qint64>> statusCodes; // "200", by code
    std::vector<KeyUse> keys;                            // most used first; no more than the platform lists
    qint64 keyCount = 0;                                 // of those that were used
    // Each key has the plan's limit for itself, over all endpoints: the peaks are those of the busiest one.
    RateLimit rateLimit;
    qint64 peakPerMinute = 0;
};

[[nodiscard]] QString toQueryString(const UsageQuery &query);
[[nodiscard]] QJsonObject toJson(const UsageReport &report);
[[nodiscard]] Result<UsageReport> usageReportFromJson(const QJsonObject &json);

} // namespace pm
