// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keytable.h"

#include "ui/keys/keytext.h"

namespace pm::ui {

using Column = KeyTableModel::Column;
using Kind = CellDelegate::Kind;

namespace {

std::vector<DataTable::Column> columns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Name), .kind = Kind::Strong, .width = 136, .priority = 1},
            {.index = at(Column::Key), .kind = Kind::Mono, .width = 150, .priority = 5},
            {.index = at(Column::ScopeBadges), .kind = Kind::Badges, .width = 152, .priority = 7},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 116, .priority = 2},
            {.index = at(Column::LastUsed), .kind = Kind::RelativeTime, .width = 92, .priority = 3},
            {.index = at(Column::Week), .kind = Kind::Bars, .width = 74, .priority = 6},
            {.index = at(Column::Requests), .kind = Kind::Number, .width = 84, .priority = 4},
            {.index = at(Column::Errors), .kind = Kind::Number, .width = 84, .priority = 8},
            {.index = at(Column::PerMinute), .kind = Kind::Number, .width = 88, .priority = 9},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 10, .shown = false}};
}

} // namespace

DataTable *makeKeyTable(const Theme &theme, const Clock &clock, KeyTableModel &model, QWidget *parent)
{
    auto *delegate = new CellDelegate(theme, clock, KeyTableModel::RawRole, KeyTableModel::LoadedRole, parent);
    delegate->setStatusOf([&clock, &model](const QModelIndex &index) {
        const ApiKey *key = model.keyAt(index.row());
        return key == nullptr ? CellStatus() : keyStatusText(keyState(*key, clock.now()));
    });
    auto *table = new DataTable(theme, delegate, columns(), parent);
    table->setModel(&model);
    return table;
}

std::optional<KeySort> keySortOf(int column)
{
    switch (static_cast<Column>(column)) {
    case Column::Name:
        return KeySort::Name;
    case Column::LastUsed:
        return KeySort::LastUsed;
    case Column::Requests:
        return KeySort::Requests;
    case Column::Errors:
        return KeySort::Errors;
    case Column::Created:
        return KeySort::Created;
    default:
        return std::nullopt;
    }
}

} // namespace pm::ui
