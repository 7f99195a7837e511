// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace pm::webhooks {

// The scale in which durations are counted (webhook_figures.bucket): up to and with so many ms; the last is for longer.
inline constexpr std::array<qint64, 16> kDurationBounds{5,   10,   20,   50,   100,  200,  300,   500,
                                                        750, 1000, 1500, 2000, 3000, 5000, 10000, 30000};
inline constexpr qint64 kFigureSlotMs = 5 * 60'000;   // what a row of figures covers
inline constexpr qint64 kProblemSlotMs = 60 * 60'000; // and a row of problems

[[nodiscard]] inline int durationBucket(qint64 ms)
{
    return static_cast<int>(std::lower_bound(kDurationBounds.begin(), kDurationBounds.end(), ms)
                            - kDurationBounds.begin());
}

} // namespace pm::webhooks
