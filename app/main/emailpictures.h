// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/main/picturewalker.h"

namespace pm::app {

// Every page of Email with its inspector and its main sheet. `window` answers the window that is walked.
[[nodiscard]] std::vector<PictureStep> emailPictures(const std::function<ui::MainWindow *()> &window);

} // namespace pm::app
