// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/main/commandline.h"

#include <chrono>
#include <functional>

class QWidget;

namespace pm::app {

// A walk through every page and main dialog of a demo workspace whose clock stands still.
struct PictureWalk {
    // Each, by its name, as soon as it has loaded. False ends the walk as failed.
    std::function<bool(const QString &name, QWidget &window)> seen;
    // For what follows the last answer: layout, fonts, the caret.
    std::chrono::milliseconds settling{350};
    // With one of them, once the service has started.
    std::chrono::milliseconds patience{60'000};
    bool dark = false;
    QSize size{1440, 900};
};

// 0 when all were seen, 1 when one failed to load (named on standard error).
[[nodiscard]] int walkPictures(const PictureWalk &walk);
// Writes a PNG of each.
[[nodiscard]] int takeScreenshots(const ScreenshotPlan &plan);

} // namespace pm::app
