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
    store::Conditions conditions{};
    // The index that leads there. Of its columns before the id (lead) any of these sets of values; each set is read on
    // its own and the rows are merged, so that nothing is read that is not wanted, however rare it is. Empty: whatever
    // index the database finds.
    QString index{};
    QStringList lead{};
    QList<QStringList> wanted{};
    QString from{}; // ids: this one and later ones
    QString to{};   // before this one
    bool newestFirst = true;
};

// "column IN ('a', …)", of names of this program's: they stand in the SQL.
[[nodiscard]] QString anyOfNames(const QString &column, const QStringList &names);

// Rows that follow an id in that order (all for an empty one), at most so many.
[[nodiscard]] Result<store::Rows> rowsAfter(store::Connection &connection, const LogSearch &search,
                                            const QString &after, int most);

// The page that a cursor names of a list that is sorted by id alone; the cursor is an error of the field.
[[nodiscard]] Result<http::PageQuery> pageOfIds(const QString &cursor, int limit, bool newestFirst = true);
// Cuts off the one row more than the page that tells that another follows. The cursor of that one; empty at the end.
[[nodiscard]] QString cutPage(store::Rows &rows, const http::PageQuery &page);

} // namespace pm::webhooks
