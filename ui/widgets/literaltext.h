// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace pm::ui {

// For buttons and menus: names that people gave may have an ampersand, which would underline what follows it there.
[[nodiscard]] inline QString literalText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace pm::ui
