// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace pm::ui {
class MainWindow;
}

namespace pm::app {

// One picture: what to do, and how to see that it is done.
struct PictureStep {
    QString name;
    std::function<void()> act;
    std::function<bool()> isReady;
};

// Every page of Email with its inspector and its main sheet. `window` answers the window that is walked.
[[nodiscard]] std::vector<PictureStep> emailPictures(const std::function<ui::MainWindow *()> &window);

} // namespace pm::app
