// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/cursortablemodel.h"

#include <functional>

namespace pm {

// A column of a list of things: its title, and its value in one of them.
template<class Item>
struct ItemColumn {
    QString title;
    ColumnKind kind = ColumnKind::Text;
    QString sort; // as in CursorTableModel::Title
    std::function<QVariant(const Item &)> value;
};

// Things with an `id`, all that were read so far.
template<class Item>
class ItemTableModel : public CursorTableModel
{
public:
    explicit ItemTableModel(std::vector<ItemColumn<Item>> columns, QObject *parent = nullptr)
        : CursorTableModel(titlesOf(columns), parent)
        , m_columns(std::move(columns))
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size()) + m_comingRows;
    }

    // Grey rows until the first page is here.
    void showRowsAreComing()
    {
        constexpr int kGreyRows = 8;
        beginResetModel();
        m_items.clear();
        setNextCursor({});
        m_comingRows = kGreyRows;
        endResetModel();
    }
    // Forgets everything; an empty cursor says that there is no next page.
    void reset(std::vector<Item> firstPage, const QString &nextCursor)
    {
        beginResetModel();
        m_items = std::move(firstPage);
        m_comingRows = 0;
        setNextCursor(nextCursor);
        endResetModel();
    }
    // What is newer than all that is here.
    void prepend(std::vector<Item> newer)
    {
        if (newer.empty())
            return;
        beginInsertRows({}, 0, static_cast<int>(newer.size()) - 1);
        m_items.insert(m_items.begin(), std::make_move_iterator(newer.begin()), std::make_move_iterator(newer.end()));
        endInsertRows();
    }
    void append(std::vector<Item> page, const QString &nextCursor)
    {
        setNextCursor(nextCursor);
        if (page.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
        m_items.insert(m_items.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
        endInsertRows();
    }
    // Replaces one thing where it stands.
    void update(const Item &item)
    {
        const int row = rowOf(item.id.text());
        if (row < 0)
            return;
        m_items[static_cast<std::size_t>(row)] = item;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    [[nodiscard]] const Item *itemAt(int row) const
    {
        return isLoaded(row) ? &m_items[static_cast<std::size_t>(row)] : nullptr;
    }
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    [[nodiscard]] const std::vector<ItemColumn<Item>> &columns() const { return m_columns; }

protected:
    [[nodiscard]] bool isLoaded(int row) const override { return row >= 0 && row < static_cast<int>(m_items.size()); }
    [[nodiscard]] QString idAt(int row) const override { return m_items[static_cast<std::size_t>(row)].id.text(); }
    [[nodiscard]] QVariant valueAt(int row, int column) const override
    {
        return m_columns[static_cast<std::size_t>(column)].value(m_items[static_cast<std::size_t>(row)]);
    }

private:
    static std::vector<Title> titlesOf(const std::vector<ItemColumn<Item>> &columns)
    {
        std::vector<Title> titles;
        for (const ItemColumn<Item> &column : columns)
            titles.push_back({column.title, column.kind, column.sort});
        return titles;
    }

    std::vector<ItemColumn<Item>> m_columns;
    std::vector<Item> m_items;
    int m_comingRows = 0;
};

} // namespace pm
