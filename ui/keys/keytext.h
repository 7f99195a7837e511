// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/keycondition.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

// "Active", "Expires in 5 d", "Draining", "Unused 94 d", "Revoked" and their tone.
[[nodiscard]] CellStatus keyStatusText(const KeyState &state);

} // namespace pm::ui
