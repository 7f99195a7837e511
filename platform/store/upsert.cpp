// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/upsert.h"

namespace pm::store {

namespace {

constexpr qsizetype kMostValues = 900; // SQLite's smallest limit is 999
constexpr qsizetype kMostRows = 16;    // and so as many texts of SQL for a table, which stay prepared

QString placeholders(qsizetype columns, qsizetype rows)
{
    const QString row = u'(' + QStringList(columns, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return QStringList(rows, row).join(QStringLiteral(", "));
}

} // namespace

Upsert::Upsert(Connection &connection, const QString &table, const QString &columns, const QString &update)
    : m_connection(connection)
    , m_start(QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(table, columns))
    , m_end(update.isEmpty() ? QString() : QStringLiteral(" ON CONFLICT ") + update)
    , m_columns(columns.count(u',') + 1)
    , m_chunk(std::min(kMostRows, kMostValues / m_columns))
{
}

Result<> Upsert::add(const QVariantList &row)
{
    m_values.append(row);
    return m_values.size() == m_columns * m_chunk ? finish() : Result<>();
}

Result<> Upsert::finish()
{
    if (m_values.isEmpty())
        return {};
    const QVariantList values = std::exchange(m_values, {});
    const Result<int> written = m_connection.execute(m_start + placeholders(m_columns, values.size() / m_columns)
                                                         + m_end,
                                                     values);
    return written ? Result<>() : fail(written.error());
}

QString sumUpdate(const QString &table, const QStringList &columns)
{
    QStringList terms;
    for (const QString &column : columns)
        terms.append(QStringLiteral("%1 = %2.%1 + excluded.%1").arg(column, table));
    return QStringLiteral("DO UPDATE SET ") + terms.join(QStringLiteral(", "));
}

QString laterOf(const QString &table, const QString &column)
{
    return QStringLiteral("%2 = CASE WHEN %1.%2 > excluded.%2 THEN %1.%2 ELSE excluded.%2 END").arg(table, column);
}

} // namespace pm::store
