// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"
#include "platform/store/sqltext.h"

namespace pm::store {

// For statements about many rows that are named by their ids. In the SQL %1 stands for the list of ids, behind all
// other values; it is run for as many at a time as a statement takes.
template<class Id, class TakeRow>
[[nodiscard]] Result<> queryByIds(Connection &connection, const QString &sql, const QVariantList &values,
                                  const std::vector<Id> &ids, TakeRow takeRow)
{
    return inParts(ids, 1, [&](std::span<const Id> some) {
        return connection.query(sql.arg(placeholders(std::ssize(some), 1)), values + textsOf(some))
            .map([&](const Rows &rows) { std::for_each(rows.begin(), rows.end(), takeRow); });
    });
}

template<class Id>
[[nodiscard]] Result<> executeByIds(Connection &connection, const QString &sql, const QVariantList &values,
                                    const std::vector<Id> &ids)
{
    return inParts(ids, 1, [&](std::span<const Id> some) {
        return changed(connection.execute(sql.arg(placeholders(std::ssize(some), 1)), values + textsOf(some)));
    });
}

// Of rows whose first column is the id.
template<class Id>
[[nodiscard]] std::vector<Id> idsOf(const Rows &rows)
{
    std::vector<Id> ids;
    for (const Row &row : rows)
        ids.emplace_back(row.text(0));
    return ids;
}

// SQL behind a WHERE, for rows that are to be changed: locked in one order, so that two transactions do not wait for
// each other. SQLite has one writer.
[[nodiscard]] inline QString lockInOrder(const Connection &connection, const QString &column)
{
    const bool locks = connection.dialect() == Dialect::PostgreSql;
    return locks ? QStringLiteral(" ORDER BY %1 FOR UPDATE").arg(column) : QString();
}

} // namespace pm::store
