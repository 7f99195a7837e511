// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/listquery.h"
#include "platform/store/database.h"
#include "platform/store/sqltext.h"

namespace pm::webhooks {

// What is looked for in a table that grows for ever, in the order of its ids.
struct LogSearch {
    QString table;
    QString columns; // the first is the id
    store::Conditions conditions;
    // Any of these values of this column; none for all. A few are read by the column's own index each and the rows are
    // merged: a value that is rare is found as quickly as one that is not. Many are looked for among all rows. Names of
    // this program's, never a caller's text: they stand in the SQL, so that PostgreSQL knows how rare each is.
    QString anyOf{};
    QStringList values{};
    QString sqliteIndex{}; // SQLite has no such figures, and is told; empty for its own choice
    bool newestFirst = true;
};

// "column IN ('a', …)", of such names.
[[nodiscard]] QString anyOfNames(const QString &column, const QStringList &names);

// Rows that follow an id in that order (all for an empty one), at most so many.
[[nodiscard]] Result<store::Rows> rowsAfter(store::Connection &connection, const LogSearch &search,
                                            const QString &after, int most);

// The page that a cursor names of a list that is sorted by id alone; the cursor is an error of the field.
[[nodiscard]] Result<http::PageQuery> pageOfIds(const QString &cursor, int limit, bool newestFirst = true);
// Cuts off the one row more than the page that tells that another follows. The cursor of that one; empty at the end.
[[nodiscard]] QString cutPage(store::Rows &rows, const http::PageQuery &page);

} // namespace pm::webhooks
