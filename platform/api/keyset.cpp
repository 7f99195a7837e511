// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/keyset.h"

#include <algorithm>

namespace pm::api {

std::vector<SortColumn> sortsBy(const QString &name, const QString &column)
{
    std::vector<SortColumn> sorts{{.name = name, .column = column}};
    for (const QString &time : {QStringLiteral("created_at"), QStringLiteral("updated_at")})
        sorts.push_back({.name = time, .column = time, .type = SortColumn::Type::Number});
    return sorts;
}

QStringList sortNames(const std::vector<SortColumn> &columns)
{
    QStringList names;
    for (const SortColumn &column : columns)
        names.append(column.name);
    return names;
}

Keyset::Keyset(const http::PageQuery &page, const std::vector<SortColumn> &columns)
    : m_page(page)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const SortColumn &column) { return column.name == page.sort; });
    m_column = found != columns.end() ? *found : columns.front();
}

QString Keyset::sql(const store::Conditions &conditions) const
{
    QString sql = conditions.sql();
    if (m_page.after) {
        sql += sql.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ");
        sql += u'(' + m_column.column + QStringLiteral(", id) ") + (m_page.descending ? u'<' : u'>')
             + QStringLiteral(" (?, ?)");
    }
    const QString direction = m_page.descending ? QStringLiteral(" DESC") : QStringLiteral(" ASC");
    return sql + QStringLiteral(" ORDER BY ") + m_column.column + direction + QStringLiteral(", id") + direction
         + QStringLiteral(" LIMIT ?");
}

QVariantList Keyset::values(const store::Conditions &conditions) const
{
    QVariantList values = conditions.values();
    if (m_page.after) {
        const QString &last = m_page.after->value;
        values << (m_column.type == SortColumn::Type::Number ? QVariant(last.toLongLong()) : QVariant(last))
               << m_page.after->id;
    }
    values << m_page.limit + 1;
    return values;
}

QString Keyset::next(store::Rows &rows, int valueColumn, int idColumn) const
{
    if (std::ssize(rows) <= m_page.limit)
        return {};
    rows.pop_back();
    const store::Row &last = rows.back();
    return cursorOf(m_page, {.value = last.text(valueColumn), .id = last.text(idColumn)});
}

} // namespace pm::api
