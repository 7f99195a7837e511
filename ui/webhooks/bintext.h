// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/requestbin.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

// "200 OK", with the tone of what a webhook makes of it.
[[nodiscard]] CellStatus binStatusText(const BinAnswer &answer);
// "503 Unavailable after 250 ms, with “ok”"
[[nodiscard]] QString answerText(const BinAnswer &answer);

} // namespace pm::ui
