// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/secret.h"

class QLineEdit;
class QString;
class QVBoxLayout;

namespace pm::ui {

// A line to type in under its title, both added to the end of `layout`.
QLineEdit *addLineEdit(QVBoxLayout &layout, const QString &title, const QString &objectName);

// What was typed, with the copy in between wiped.
[[nodiscard]] Secret secretOf(const QLineEdit &field);

} // namespace pm::ui
