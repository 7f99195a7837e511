// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/listorder.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace pm::ui {

ListOrder::ListOrder(QHeaderView &header, Sorts sorts, int column, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_sorts(std::move(sorts))
    , m_column(column)
{
    header.setSortIndicator(m_column, m_order);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &ListOrder::handleChoice);
}

void ListOrder::handleChoice(int column, Qt::SortOrder order)
{
    if (!m_sorts(column)) {
        const QSignalBlocker quiet(m_header);
        m_header.setSortIndicator(m_column, m_order);
        m_header.viewport()->update(); // blocked, it does not tell itself
        return;
    }
    m_column = column;
    m_order = order;
    Q_EMIT changed();
}

} // namespace pm::ui
