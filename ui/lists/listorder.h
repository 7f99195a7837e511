// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

class QHeaderView;

namespace pm {
class CursorTableModel;
}

namespace pm::ui {

// The order of a list that the platform sorts, as it is chosen by a click on a title: the newest first, until then.
class ListOrder : public QObject
{
    Q_OBJECT
public:
    ListOrder(QHeaderView &header, const CursorTableModel &rows, QObject *parent);

    [[nodiscard]] const QString &sort() const { return m_sort; } // as the platform names it

Q_SIGNALS:
    void changed();

private:
    void handleChoice(int column, Qt::SortOrder order);

    QHeaderView &m_header;
    const CursorTableModel &m_rows;
    QString m_sort;
    int m_column = -1;
};

} // namespace pm::ui
