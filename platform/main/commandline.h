// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/main/settings.h"

namespace pm::platform {

// What the program is started for.
struct CommandLine {
    enum class Action { Serve, ShowHelp, ShowVersion };
    Action action = Action::Serve;
    Settings settings{}; // for Serve
};

// Reads the flags, the environment and the file that --config names.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &arguments, const Environment &environment);

} // namespace pm::platform
