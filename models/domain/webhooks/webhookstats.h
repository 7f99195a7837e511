// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace pm {

enum class StatsRange { Day, Week, Month };
[[nodiscard]] QString statsRangeName(StatsRange range); // "24h"
[[nodiscard]] std::optional<StatsRange> statsRangeFromName(const QString &name);
[[nodiscard]] qint64 statsRangeMs(StatsRange range);
// What a point of the series covers: an hour, 6 hours or a day.
[[nodiscard]] qint64 statsBucketMs(StatsRange range);

// GET /platform/webhooks/stats: over all webhooks.
struct WebhookSummary {
    qint64 active = 0;
    qint64 deliveredToday = 0;           // UTC
    std::optional<double> successRate{}; // of the attempts of the last 24 hours, from 0 to 1; nothing without any
    qint64 failing = 0;                  // failing or inactive
};

// No durations when nothing was sent.
struct StatsBucket {
    UnixMs start = 0;
    qint64 delivered = 0;
    qint64 failed = 0;
    std::optional<double> meanMs{};
    std::optional<double> p95Ms{};
};

struct StatsError {
    QString error; // as attempts have it
    std::optional<int> statusCode{};
    qint64 count = 0;
    std::optional<UnixMs> lastAt{};
};

// (ours) What came of as much time one range earlier, which has the same hours of the day.
struct StatsBefore {
    qint64 delivered = 0;
    qint64 failed = 0; // given up
    std::optional<double> successRate{};
    std::optional<double> meanMs{};
};

// GET /platform/webhooks/{id}/stats. Failed are those given up; pending the others that have not arrived.
struct WebhookStats {
    StatsRange range = StatsRange::Day;
    qint64 delivered = 0;
    qint64 failed = 0;
    qint64 pending = 0;
    std::optional<double> successRate{}; // delivered of delivered and failed
    std::optional<double> meanMs{};
    std::optional<double> p95Ms{};
    std::optional<StatsBefore> before{}; // nothing when it is newer than that, or nothing was sent
    std::vector<StatsBucket> series{};   // every period of the range, oldest first
    std::vector<StatsError> errors{};    // most common first
};

[[nodiscard]] QJsonObject toJson(const WebhookSummary &summary);
[[nodiscard]] Result<WebhookSummary> webhookSummaryFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WebhookStats &stats);
[[nodiscard]] Result<WebhookStats> webhookStatsFromJson(const QJsonObject &json);

} // namespace pm
