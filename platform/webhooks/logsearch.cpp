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
        conditions.add(anyOfTexts(search.anyOf, values.size()), QVariantList(values.begin(), values.end()));
    if (!after.isEmpty())
        conditions.add(search.newestFirst ? QStringLiteral("id < ?") : QStringLiteral("id > ?"), {after});
    return conditions;
}

QString orderOf(const LogSearch &search)
{
    return search.newestFirst ? QStringLiteral(" ORDER BY id DESC LIMIT ?") : QStringLiteral(" ORDER BY id LIMIT ?");
}

} // namespace

QString anyOfTexts(const QString &column, qsizetype count)
{
    return column + QStringLiteral(" IN (") + QStringList(count, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
}

Result<store::Rows> rowsAfter(store::Connection &connection, const LogSearch &search, const QString &after, int most)
{
    QStringList parts;
    QVariantList values;
    const bool isApart = search.values.size() > 1 && search.values.size() <= kMostParts;
    const qsizetype count = isApart ? search.values.size() : 1;
    for (qsizetype i = 0; i < count; ++i) {
        const store::Conditions conditions = conditionsOf(search,
                                                          isApart ? QStringList{search.values[i]} : search.values,
                                                          after);
        parts.append(QStringLiteral("SELECT * FROM (SELECT %1 FROM %2%3%4) AS part%5")
                         .arg(search.columns, search.table, conditions.sql(), orderOf(search))
                         .arg(i));
        values += conditions.values();
        values += most;
    }
    if (count > 1)
        values += most;
    return connection.query(parts.join(QStringLiteral(" UNION ALL ")) + (count > 1 ? orderOf(search) : QString()),
                            values);
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
