// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/chosenrow.h"

#include "models/tables/cursortablemodel.h"

#include <QScrollBar>
#include <QTableView>

#include <utility>

namespace pm::ui {

bool ChosenRow::keepOver(const std::function<void()> &replace, const QString &shown, bool keepsPlace)
{
    const QString chosen = m_wanted.isEmpty() ? shown : std::exchange(m_wanted, {});
    const int scrolled = keepsPlace ? m_table.verticalScrollBar()->value() : 0; // other rows begin at the top
    replace();
    const int row = chosen.isEmpty() ? -1 : m_rows.rowOf(chosen);
    if (row >= 0)
        m_table.selectRow(row);
    m_table.verticalScrollBar()->setValue(scrolled);
    return row >= 0 || shown.isEmpty() || shown == m_pinned;
}

} // namespace pm::ui
