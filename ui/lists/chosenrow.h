// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

class QTableView;

namespace pm {
class CursorTableModel;
}

namespace pm::ui {

// Which row of a list is chosen while other rows are put in its place.
class ChosenRow
{
public:
    ChosenRow(QTableView &table, const CursorTableModel &rows)
        : m_table(table)
        , m_rows(rows)
    {
    }

    // Chosen as soon as the list has it.
    void want(const QString &id) { m_wanted = id; }
    // Shown though the list may not have it; nothing with an empty id.
    void pin(const QString &id) { m_pinned = id; }
    // Puts other rows in; what is `shown`, if anything, stays chosen. False when that is not there any more.
    [[nodiscard]] bool keepOver(const std::function<void()> &replace, const QString &shown, bool keepsPlace);

private:
    QTableView &m_table;
    const CursorTableModel &m_rows;
    QString m_wanted;
    QString m_pinned;
};

} // namespace pm::ui
