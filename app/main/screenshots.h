// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/main/commandline.h"

namespace pm::app {

// Starts a demo workspace whose clock stands still, walks every page and main dialog, and writes a PNG of each.
// 0 when all were shown, 1 when one failed to load (named on standard error).
[[nodiscard]] int takeScreenshots(const ScreenshotPlan &plan);

} // namespace pm::app
