// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/palette.h"

#include <QString>

namespace pm::ui {

// The program's style sheet. Widgets choose their look with the property "role": primary, danger, ghost, chip, link,
// card, pageTitle, sectionTitle, fieldLabel, hint, problem, mono, badge and so on.
[[nodiscard]] QString makeStyleSheet(const Palette &palette);

} // namespace pm::ui
