// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace pm::webhooks {

// How long to wait after so many attempts, in ms: by the schedule, of which the last item repeats, and up to a tenth
// more by `chance` (0 to 1), so that what failed together does not come back together.
[[nodiscard]] qint64 retryDelayMs(const std::vector<int> &scheduleSeconds, int attempts, double chance);

// What a Retry-After header asks for, in ms: seconds or a date (RFC 9110); at most a day. Nothing when it is neither.
[[nodiscard]] std::optional<qint64> retryAfterMs(const QByteArray &header, qint64 now);

} // namespace pm::webhooks
