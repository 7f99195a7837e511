// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/tables/keytablemodel.h"
#include "ui/widgets/datatable.h"

namespace pm::ui {

// The table of keys, newest first.
[[nodiscard]] DataTable *makeKeyTable(const Theme &theme, const Clock &clock, KeyTableModel &model, QWidget *parent);
// Nothing where the platform does not sort.
[[nodiscard]] std::optional<KeySort> keySortOf(int column);

} // namespace pm::ui
