// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "ui/shell/pageentry.h"
#include "ui/widgets/theme.h"

#include <vector>

namespace pm::app {

// The pages of every area that is built, in the order of the navigation. The context must outlive them.
[[nodiscard]] std::vector<ui::PageEntry> makePages(ui::Theme &theme, const ConsoleContext &context);

} // namespace pm::app
