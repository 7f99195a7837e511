// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <functional>

class QHeaderView;

namespace pm::ui {

// The order of a list that the platform sorts, as it is chosen by a click on a title. A title it does not sort by
// leaves order and arrow as they are.
class ListOrder : public QObject
{
    Q_OBJECT
public:
    using Sorts = std::function<bool(int column)>;

    // Until then by `column`, the newest or greatest first.
    ListOrder(QHeaderView &header, Sorts sorts, int column, QObject *parent);

    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] bool isDescending() const { return m_order == Qt::DescendingOrder; }

Q_SIGNALS:
    void changed();

private:
    void handleChoice(int column, Qt::SortOrder order);

    QHeaderView &m_header;
    Sorts m_sorts;
    int m_column;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace pm::ui
