// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/daypartitions.h"

#include <QDate>

namespace pm::store {

namespace {

constexpr qint64 kDaysAhead = 7;
// Whoever comes to the table meanwhile waits as well, behind a backup of it for instance.
const QString kWaitBriefly = QStringLiteral("SET LOCAL lock_timeout = '1s'");
const QDate kFirstDay(1970, 1, 1);

QString restOf(const DayPartitions &partitions)
{
    return partitions.table + QStringLiteral("_rest");
}

QString partitionOf(const DayPartitions &partitions, qint64 day)
{
    return partitions.table + u'_' + kFirstDay.addDays(day).toString(QStringLiteral("yyyyMMdd"));
}

// The day of a partition's name; nothing for the one of the rest.
std::optional<qint64> dayOf(const DayPartitions &partitions, const QString &name)
{
    const QDate date = QDate::fromString(name.mid(partitions.table.size() + 1), QStringLiteral("yyyyMMdd"));
    return date.isValid() ? std::optional(kFirstDay.daysTo(date)) : std::nullopt;
}

Result<QStringList> namesOf(Connection &connection, const DayPartitions &partitions)
{
    return connection
        .query(QStringLiteral("SELECT CAST(c.relname AS TEXT) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                              " WHERE i.inhparent = CAST(? AS regclass)"),
               {partitions.table})
        .map([](const Rows &rows) {
            QStringList names;
            for (const Row &row : rows)
                names.append(row.text(0));
            return names;
        });
}

Result<> runAll(Connection &connection, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const Result<int> run = connection.execute(sql); !run)
            return fail(run.error());
    }
    return {};
}

// What came before its partition is moved there from the rest, however long that takes. Whoever writes meanwhile waits
// at the table itself: had it chosen the rest already, its row would be refused there.
Result<> makePartition(Connection &connection, const DayPartitions &partitions, qint64 day)
{
    const QString name = partitionOf(partitions, day);
    const QString from = partitions.boundOf(day);
    const QString to = partitions.boundOf(day + 1);
    const Result<> locked = runAll(connection,
                                   {QStringLiteral("LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE").arg(partitions.table)})
                                .and_then([&] { return connection.liftTimeout(); });
    if (!locked)
        return locked;
    return runAll(connection,
                  {QStringLiteral("CREATE TABLE %1 (LIKE %2 INCLUDING DEFAULTS)").arg(name, partitions.table),
                   QStringLiteral("WITH moved AS (DELETE FROM %1 WHERE %2 >= %3 AND %2 < %4 RETURNING *)"
                                  " INSERT INTO %5 (%6) SELECT %6 FROM moved")
                       .arg(restOf(partitions), partitions.column, from, to, name, partitions.columns),
                   QStringLiteral("ALTER TABLE %1 ATTACH PARTITION %2 FOR VALUES FROM (%3) TO (%4)")
                       .arg(partitions.table, name, from, to)});
}

} // namespace

Result<> arrangePartitions(Connection &connection, const DayPartitions &partitions, qint64 today)
{
    if (connection.dialect() == Dialect::Sqlite)
        return {};
    const Result<QStringList> known = runAll(connection, {kWaitBriefly}).and_then([&] {
        return namesOf(connection, partitions);
    });
    if (!known)
        return fail(known.error());
    for (const QString &name : *known) {
        const std::optional<qint64> day = dayOf(partitions, name);
        if (!day || *day >= today - partitions.keptDays)
            continue;
        if (const Result<> dropped = runAll(connection, {QStringLiteral("DROP TABLE ") + name}); !dropped)
            return dropped;
    }
    for (qint64 day = today; day <= today + kDaysAhead; ++day) {
        if (known->contains(partitionOf(partitions, day)))
            continue;
        if (const Result<> made = makePartition(connection, partitions, day); !made)
            return made;
    }
    return {};
}

Result<int> dropRowsBelow(Connection &connection, const DayPartitions &partitions, const QVariant &bound, int most)
{
    const bool isSqlite = connection.dialect() == Dialect::Sqlite;
    return dropRowsBelow(connection, isSqlite ? partitions.table : restOf(partitions), partitions.column, bound, most);
}

Result<int> dropRowsBelow(Connection &connection, const QString &table, const QString &column, const QVariant &bound,
                          int most)
{
    const QString place = connection.dialect() == Dialect::Sqlite ? QStringLiteral("rowid") : QStringLiteral("ctid");
    // The bound twice: a row that was written anew meanwhile stays.
    return connection.execute(QStringLiteral(
                                  "DELETE FROM %1 WHERE %2 IN (SELECT %2 FROM %1 WHERE %3 < ? LIMIT ?) AND %3 < ?")
                                  .arg(table, place, column),
                              {bound, most, bound});
}

} // namespace pm::store
