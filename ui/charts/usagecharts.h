// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "ui/charts/timechart.h"

class QComboBox;

namespace pm::ui {

// Without durations, which do not add up.
[[nodiscard]] UsageTotals totalsOf(const std::vector<UsageBucket> &buckets);
// "99.3 %", never rounded up to all.
[[nodiscard]] QString percentText(double share);

// Stacked: what succeeded, errors and rate-limited ones, each request in one layer only.
[[nodiscard]] ChartData requestsChart(const std::vector<UsageBucket> &buckets);
// Milliseconds.
[[nodiscard]] ChartData latencyChart(const std::vector<UsageBucket> &buckets);

// Requests in the busiest minute of each period, held against the limit, 95 % and 80 % of it.
[[nodiscard]] ChartData limitChart(const UsageReport &report);

// The ranges of the usage routes, "7d" chosen; the data of an item is the wire's name.
[[nodiscard]] QComboBox *makeRangeBox(QWidget *parent);

} // namespace pm::ui
