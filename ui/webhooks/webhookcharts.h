// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhookstats.h"
#include "ui/charts/timechart.h"

namespace pm::ui {

// Answers that take longer than these are slow, and very slow.
inline constexpr double kSlowMs = 1000;
inline constexpr double kVerySlowMs = 3000;

[[nodiscard]] ChartData deliveriesChart(const WebhookStats &stats);
// With a line at 1 s, where an endpoint is slow, and at 3 s, where it nears the usual timeout.
[[nodiscard]] ChartData durationChart(const WebhookStats &stats);

} // namespace pm::ui
