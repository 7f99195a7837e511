// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/main/picturewalker.h"
#include "app/services/consolecontext.h"

namespace pm::app {

// What lies over the pages: notices, the list of shortcuts, and last the lock and the sign-in, after which no page is
// left. `context` answers that of the window that is walked.
[[nodiscard]] std::vector<PictureStep> shellPictures(const std::function<ui::MainWindow *()> &window,
                                                     const std::function<const ConsoleContext &()> &context);

} // namespace pm::app
