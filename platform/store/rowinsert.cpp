// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/rowinsert.h"

namespace pm::store {

namespace {

constexpr qsizetype kMostRows = 16;
constexpr qsizetype kMostValues = 900; // SQLite's smallest limit is 999

} // namespace

RowInsert::RowInsert(QString table, int columns, QString end)
    : m_table(std::move(table))
    , m_columns(columns)
    , m_end(std::move(end))
{
}

Result<> RowInsert::run(Connection &connection) const
{
    const qsizetype chunk = m_columns * std::min(kMostRows, kMostValues / m_columns);
    for (qsizetype i = 0; i < m_values.size(); i += chunk) {
        const QVariantList values = m_values.mid(i, chunk);
        const Result<int> inserted = connection.execute(sql(values.size() / m_columns), values);
        if (!inserted)
            return fail(inserted.error());
    }
    return {};
}

QString RowInsert::sql(qsizetype rows) const
{
    const QString row = u'(' + QStringList(m_columns, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return QStringLiteral("INSERT INTO ") + m_table + QStringLiteral(" VALUES ")
         + QStringList(rows, row).join(QStringLiteral(", ")) + m_end;
}

} // namespace pm::store
