// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace pm {

// One line of RFC 4180, with its end. What a spreadsheet would take for a formula is given an apostrophe before it, for
// the texts come from strangers.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace pm
