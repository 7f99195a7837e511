// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/platformrequest.h"
#include "models/core/error.h"

#include <optional>

namespace pm::app {

// Whether doing it twice is the same as doing it once.
[[nodiscard]] bool isRepeatable(const PlatformRequest &request);

// How long to wait before the next try; nothing when the error stands. `triesMade` counts from 1, `chance` is a random
// number from 0 to 1 that spreads many consoles out in time.
[[nodiscard]] std::optional<std::chrono::milliseconds> delayBeforeRetry(const PlatformRequest &request,
                                                                        const Error &error, int triesMade,
                                                                        double chance);

} // namespace pm::app
