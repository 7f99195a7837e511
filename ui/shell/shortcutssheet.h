// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/sheet.h"

namespace pm::ui {

// What can be done from the keyboard.
class ShortcutsSheet : public Sheet
{
    Q_OBJECT
public:
    ShortcutsSheet(const Theme &theme, bool canLock, QWidget *parent);
};

} // namespace pm::ui
