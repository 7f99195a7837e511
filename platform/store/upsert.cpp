// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/upsert.h"

#include "platform/store/sqltext.h"

#include <thread>

namespace pm::store {

namespace {

constexpr qsizetype kMostNew = 1000; // rows that only come in
constexpr qsizetype kMostNewPatient = 200;
constexpr std::chrono::microseconds kBreath{20};

} // namespace

Upsert::Upsert(Connection &connection, QString table, QString columns, QString update, Pace pace)
    : m_connection(connection)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_update(std::move(update))
    , m_pace(pace)
    , m_width(m_columns.count(u',') + 1)
    , m_chunk(!m_update.isEmpty()  ? rowsAStatement(m_width)
              : pace == Pace::Full ? kMostNew
                                   : kMostNewPatient)
{
}

Result<> Upsert::add(const QVariantList &row)
{
    m_values.append(row);
    return m_values.size() == m_width * m_chunk ? finish() : Result<>();
}

Result<> Upsert::finish()
{
    if (m_values.isEmpty())
        return {};
    if (m_pace == Pace::Patient)
        std::this_thread::sleep_for(kBreath);
    const QVariantList values = std::exchange(m_values, {});
    if (m_update.isEmpty())
        return m_connection.insert({{.table = m_table, .columns = m_columns, .values = values}});
    const Result<int> written = m_connection.execute(
        QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(m_table, m_columns)
            + placeholders(m_width, values.size() / m_width) + QStringLiteral(" ON CONFLICT ") + m_update,
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
