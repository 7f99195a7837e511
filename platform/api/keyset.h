// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/listquery.h"
#include "platform/store/database.h"
#include "platform/store/sqltext.h"

namespace pm::api {

// A name that a list may be sorted by, and the column behind it.
struct SortColumn {
    enum class Type { Text, Number };
    QString name;
    QString column;
    Type type = Type::Text;
};

// What a table with `created_at` and `updated_at` is sorted by beside the text that users know its rows by.
[[nodiscard]] std::vector<SortColumn> sortsBy(const QString &name, const QString &column);
[[nodiscard]] QStringList sortNames(const std::vector<SortColumn> &columns);

// The SQL of one page that begins after where the one before ended: never OFFSET, however far down. The table must
// have an `id` and an index on the column and the id.
class Keyset
{
public:
    Keyset(const http::PageQuery &page, const std::vector<SortColumn> &columns);

    // " WHERE … ORDER BY … LIMIT ?" with the conditions given; one row more than the page, to learn whether one
    // follows.
    [[nodiscard]] QString sql(const store::Conditions &conditions) const;
    [[nodiscard]] QVariantList values(const store::Conditions &conditions) const;
    // Cuts that row off. The cursor of the next page, empty without; `valueColumn` and `idColumn` are places in a row.
    [[nodiscard]] QString next(store::Rows &rows, int valueColumn, int idColumn) const;
    [[nodiscard]] const QString &column() const { return m_column.column; }

private:
    http::PageQuery m_page;
    SortColumn m_column;
};

} // namespace pm::api
