// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/bench/report.h"

namespace pm::bench {

inline constexpr int kRuns = 5;

// Each starts what it needs, measures kRuns times beside its reference, and stops it again.
[[nodiscard]] Result<std::vector<Measure>> measurePlatformStart();
[[nodiscard]] Result<std::vector<Measure>> measureKeyedGet();
[[nodiscard]] Result<std::vector<Measure>> measureColdStart();
[[nodiscard]] Result<std::vector<Measure>> measureKeyList();
[[nodiscard]] Result<std::vector<Measure>> measureRevokePropagation();
[[nodiscard]] Result<std::vector<Measure>> measureSendRate();
[[nodiscard]] Result<std::vector<Measure>> measureUsageChart();
[[nodiscard]] Result<std::vector<Measure>> measureApiLatency();
[[nodiscard]] Result<std::vector<Measure>> measureLog();
[[nodiscard]] Result<std::vector<Measure>> measureWebhookRate();
[[nodiscard]] Result<std::vector<Measure>> measureWebhookLatency();
[[nodiscard]] Result<std::vector<Measure>> measureLogGrowth();

} // namespace pm::bench
