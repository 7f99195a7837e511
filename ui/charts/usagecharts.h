// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/keyusage.h"
#include "ui/charts/timechart.h"

class QComboBox;

namespace pm::ui {

struct UsageTotals {
    qint64 requests = 0;
    qint64 errors = 0;
    qint64 rateLimited = 0;
    // Share, 0 to 1, of the requests that were answered without error; 1 when there were none.
    [[nodiscard]] double succeeded() const;
};
[[nodiscard]] UsageTotals totalsOf(const std::vector<UsageBucket> &buckets);
// "99.3 %", never rounded up to all.
[[nodiscard]] QString percentText(double share);

// Stacked: what succeeded, errors and rate-limited ones, each request in one layer only.
[[nodiscard]] ChartData requestsChart(const std::vector<UsageBucket> &buckets);
// Milliseconds.
[[nodiscard]] ChartData latencyChart(const std::vector<UsageBucket> &buckets);

// The ranges of the usage routes, "7d" chosen; the data of an item is the wire's name.
[[nodiscard]] QComboBox *makeRangeBox(QWidget *parent);

} // namespace pm::ui
