// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/logsearch.h"

namespace pm::webhooks {

namespace {

using store::Conditions;

const QString kBehindAllIds = QStringLiteral("zz"); // in any collation: prefixes are "del_", "evt_"

// The search goes on behind `after`.
LogSearch movedOn(LogSearch search, const QString &after)
{
    if (!after.isEmpty() && search.newestFirst && (search.to.isEmpty() || after < search.to))
        search.to = after;
    return search;
}

// Partitions are left out by these. Oldest first, `from` is the first that is wanted only until there is an `after`.
void addBounds(Conditions &conditions, const LogSearch &search, const QString &after)
{
    if (!after.isEmpty() && !search.newestFirst)
        conditions.add(QStringLiteral("id > ?"), {after});
    if (!search.from.isEmpty())
        conditions.add(QStringLiteral("id >= ?"), {search.from});
    if (!search.to.isEmpty())
        conditions.add(QStringLiteral("id < ?"), {search.to});
}

void addAll(Conditions &conditions, const Conditions &more)
{
    if (!more.isEmpty())
        conditions.add(more.terms(), more.values());
}

// The number stands in the SQL as well: for one that it does not know, PostgreSQL plans for a tenth of all rows.
QString limit(int most)
{
    return QStringLiteral(" LIMIT %1").arg(most);
}

QString order(const LogSearch &search, const QString &column)
{
    return column + (search.newestFirst ? QStringLiteral(" DESC") : QString());
}

QString selectOf(const LogSearch &search, const QString &hint, const Conditions &conditions)
{
    return QStringLiteral("SELECT ") + search.columns + QStringLiteral(" FROM ") + search.table + hint
         + conditions.sql() + QStringLiteral(" ORDER BY ");
}

// SQLite has no figures of what is rare, and is told the index.
QString hintOf(const LogSearch &search, store::Dialect dialect)
{
    const bool isTold = dialect == store::Dialect::Sqlite && !search.index.isEmpty();
    return isTold ? QStringLiteral(" INDEXED BY ") + search.index : QString();
}

Result<store::Rows> rowsByAnyIndex(store::Connection &connection, const LogSearch &search, const QString &after,
                                   int most)
{
    Conditions conditions = search.conditions;
    addBounds(conditions, search, after);
    return connection.query(selectOf(search, hintOf(search, connection.dialect()), conditions)
                                + order(search, QStringLiteral("id")) + limit(most),
                            conditions.values());
}

Conditions withLead(const LogSearch &search, const QStringList &values, const QString &after)
{
    Conditions conditions;
    for (qsizetype i = 0; i < values.size(); ++i)
        conditions.add(search.lead[i] + QStringLiteral(" = ?"), {values[i]});
    addAll(conditions, search.conditions);
    addBounds(conditions, search, after);
    return conditions;
}

Result<store::Rows> rowsOfSqlite(store::Connection &connection, const LogSearch &search, const QString &after, int most)
{
    const QString byId = order(search, QStringLiteral("id")) + limit(most);
    QStringList parts;
    QVariantList values;
    for (const QStringList &wanted : search.wanted) {
        const Conditions conditions = withLead(search, wanted, after);
        parts.append(QStringLiteral("SELECT * FROM (")
                     + selectOf(search, hintOf(search, store::Dialect::Sqlite), conditions) + byId + u')');
        values += conditions.values();
    }
    return connection.query(parts.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(" ORDER BY ") + byId, values);
}

// Of this set of values and behind `after`. No other index has the order that is asked for with it, and none is
// compared with it by figures, which know nothing of what is rare together, or of what a prepared statement gets.
Conditions behind(const LogSearch &search, const QString &lead, const QString &after)
{
    const QString first = search.newestFirst ? (search.to.isEmpty() ? kBehindAllIds : search.to)
                                             : (after.isEmpty() ? search.from : after);
    const bool isIncluded = !search.newestFirst && after.isEmpty();
    const QString compared = search.newestFirst ? QStringLiteral("<")
                           : isIncluded         ? QStringLiteral(">=")
                                                : QStringLiteral(">");
    Conditions conditions;
    conditions.add(QStringLiteral("(%1, id) %2 (wanted.lead, ?)").arg(lead, compared), {first});
    if (search.newestFirst) {
        conditions.add(lead + QStringLiteral(" >= wanted.lead"));
        addAll(conditions, search.conditions);
        addBounds(conditions, search, after);
        return conditions;
    }
    // By a bound of the id alone the rest of the log would be read for each set, once it is short enough; partitions
    // that are not left out cost little.
    if (search.to.isEmpty())
        conditions.add(lead + QStringLiteral(" <= wanted.lead"));
    else
        conditions.add(QStringLiteral("(%1, id) < (wanted.lead, ?)").arg(lead), {search.to});
    addAll(conditions, search.conditions);
    return conditions;
}

// One plan for all sets of values: it is made for each partition. OFFSET 0 keeps the values from being looked at when
// it is made.
Result<store::Rows> rowsOfPostgres(store::Connection &connection, const LogSearch &search, const QString &after,
                                   int most)
{
    const QString lead = search.lead.join(QStringLiteral(" || ' ' || "));
    const Conditions conditions = behind(search, lead, after);
    QVariantList values;
    for (const QStringList &wanted : search.wanted)
        values += wanted.join(u' ');
    const QStringList places(search.wanted.size(), QStringLiteral("(CAST(? AS TEXT))"));
    const QString sql = QStringLiteral(
                            "SELECT part.* FROM (SELECT * FROM (VALUES %1) AS listed OFFSET 0) AS wanted (lead)"
                            " CROSS JOIN LATERAL (%2%3, %4%5) AS part ORDER BY %4%5")
                            .arg(places.join(QStringLiteral(", ")), selectOf(search, {}, conditions),
                                 order(search, lead), order(search, QStringLiteral("id")), limit(most));
    return connection.query(sql, values + conditions.values());
}

} // namespace

QString anyOfNames(const QString &column, const QStringList &names)
{
    return column + QStringLiteral(" IN ('") + names.join(QStringLiteral("', '")) + QStringLiteral("')");
}

Result<store::Rows> rowsAfter(store::Connection &connection, const LogSearch &search, const QString &after, int most)
{
    const LogSearch rest = movedOn(search, after);
    if (rest.lead.isEmpty())
        return rowsByAnyIndex(connection, rest, after, most);
    return connection.dialect() == store::Dialect::Sqlite ? rowsOfSqlite(connection, rest, after, most)
                                                          : rowsOfPostgres(connection, rest, after, most);
}

Result<http::PageQuery> pageOfIds(const QString &cursor, int limit, bool newestFirst)
{
    QJsonObject items;
    if (!cursor.isEmpty())
        items.insert(QStringLiteral("cursor"), cursor);
    FieldReader reader(items);
    http::PageQuery page = http::readPage(reader, {QStringLiteral("id")},
                                          newestFirst ? QStringLiteral("-id") : QStringLiteral("id"));
    page.limit = limit;
    return reader.finish().map([&] { return page; });
}

QString cutPage(store::Rows &rows, const http::PageQuery &page)
{
    if (std::ssize(rows) <= page.limit)
        return {};
    rows.pop_back();
    const QString last = rows.back().text(0);
    return http::cursorOf(page, {.value = last, .id = last});
}

} // namespace pm::webhooks
