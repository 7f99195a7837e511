// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/listorder.h"

#include "models/tables/cursortablemodel.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace pm::ui {

ListOrder::ListOrder(QHeaderView &header, const CursorTableModel &rows, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_rows(rows)
    , m_sort(QStringLiteral("-created_at"))
{
    const auto &titles = rows.titles();
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (titles[i].sort == QStringLiteral("created_at"))
            m_column = static_cast<int>(i);
    }
    header.setSortIndicator(m_column, Qt::DescendingOrder);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &ListOrder::handleChoice);
}

void ListOrder::handleChoice(int column, Qt::SortOrder order)
{
    const QString sort = column < 0 ? QString() : m_rows.titles()[static_cast<std::size_t>(column)].sort;
    if (sort.isEmpty()) {
        // The platform does not sort by this.
        const QSignalBlocker quiet(m_header);
        m_header.setSortIndicator(m_column, m_sort.startsWith(u'-') ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_column = column;
    m_sort = order == Qt::DescendingOrder ? u'-' + sort : sort;
    Q_EMIT changed();
}

} // namespace pm::ui
