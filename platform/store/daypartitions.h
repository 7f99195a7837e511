// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

namespace pm::store {

// A table of PostgreSQL in partitions of one UTC day each, and one named <table>_rest for what fits none of them.
struct DayPartitions {
    QString table;
    QString column;                         // that it is partitioned by
    QString columns;                        // all of them, for moving rows
    std::function<QString(qint64)> boundOf; // the first value of a day since 1970, as SQL writes it
    int keptDays = 90;
};

// Makes the partitions of today and the days to come, and drops those that are no longer kept. Nothing on SQLite. Keeps
// everybody from the table until the transaction ends: in one with other tables it and their writers wait for each
// other.
[[nodiscard]] Result<> arrangePartitions(Connection &connection, const DayPartitions &partitions, qint64 today);

// Deletes rows below a bound, where no partition was dropped for them: all on SQLite, the rest on PostgreSQL. At most
// so many; how many there were.
[[nodiscard]] Result<int> dropRowsBelow(Connection &connection, const DayPartitions &partitions, const QVariant &bound,
                                        int most);
// The same of a table without partitions.
[[nodiscard]] Result<int> dropRowsBelow(Connection &connection, const QString &table, const QString &column,
                                        const QVariant &bound, int most);

} // namespace pm::store
