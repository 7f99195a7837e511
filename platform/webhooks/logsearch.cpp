// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/logsearch.h"

namespace pm::webhooks {

namespace {

constexpr qsizetype kMostParts = 4; // each is planned for each partition

store::Conditions conditionsOf(const LogSearch &search, const QStringList &values, const QString &after)
{
    store::Conditions conditions = search.conditions;
    if (!values.isEmpty())
        conditions.add(anyOfNames(search.anyOf, values));
    if (!after.isEmpty())
        conditions.add(search.newestFirst ? QStringLiteral("id < ?") : QStringLiteral("id > ?"), {after});
    return conditions;
}

// The number stands in the SQL as well: for one that it does not know, PostgreSQL plans for a tenth of all rows.
QString orderOf(const LogSearch &search, int most)
{
    return QStringLiteral(" ORDER BY id%1 LIMIT %2")
        .arg(search.newestFirst ? QStringLiteral(" DESC") : QString())
        .arg(most);
}

QString tableOf(const LogSearch &search, store::Dialect dialect)
{
    const bool isTold = dialect == store::Dialect::Sqlite && !search.sqliteIndex.isEmpty();
    return isTold ? search.table + QStringLiteral(" INDEXED BY ") + search.sqliteIndex : search.table;
}

} // namespace

QString anyOfNames(const QString &column, const QStringList &names)
{
    return column + QStringLiteral(" IN ('") + names.join(QStringLiteral("', '")) + QStringLiteral("')");
}

Result<store::Rows> rowsAfter(store::Connection &connection, const LogSearch &search, const QString &after, int most)
{
    const bool isApart = search.values.size() > 1 && search.values.size() <= kMostParts;
    const qsizetype count = isApart ? search.values.size() : 1;
    const QString order = orderOf(search, most);
    QStringList parts;
    QVariantList values;
    for (qsizetype i = 0; i < count; ++i) {
        const store::Conditions conditions = conditionsOf(search,
                                                          isApart ? QStringList{search.values[i]} : search.values,
                                                          after);
        parts.append(QStringLiteral("SELECT * FROM (SELECT ") + search.columns + QStringLiteral(" FROM ")
                     + tableOf(search, connection.dialect()) + conditions.sql() + order + QStringLiteral(") AS part")
                     + QString::number(i));
        values += conditions.values();
    }
    return connection.query(parts.join(QStringLiteral(" UNION ALL ")) + (isApart ? order : QString()), values);
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
