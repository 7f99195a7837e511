// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace pm::ui {

// What turns the one into the other, line by line: "- ", "+ " and "  " before each. When both are long and differ
// much, the middle is given as all gone and all new.
[[nodiscard]] QByteArrayList lineDiff(const QByteArrayList &before, const QByteArrayList &after);

} // namespace pm::ui
