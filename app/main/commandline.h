// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QSize>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace pm::app {

// A picture of every page, for the documentation and for review.
struct ScreenshotPlan {
    QString folder;
    bool dark = false;
    QSize size{1440, 900};
};

struct CommandLine {
    enum class Action { Run, ShowHelp, ShowVersion };
    Action action = Action::Run;
    bool demo = false;
    QString workspaceId; // empty: the last one
    QUrl connect;        // empty: none
    QString language;    // empty: as in the preferences
    std::optional<ScreenshotPlan> screenshots;
};

// Arguments without the program's name. Validation when one is wrong; the message is for the terminal.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace pm::app
