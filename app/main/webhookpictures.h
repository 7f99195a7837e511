// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/main/picturewalker.h"

namespace pm::app {

// The endpoints with one of them and its sheets, and the events. `window` answers the window that is walked.
[[nodiscard]] std::vector<PictureStep> webhookPictures(const std::function<ui::MainWindow *()> &window);

} // namespace pm::app
