// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgrescopy.h"

#include <libpq-fe.h>

namespace pm::store {

namespace {

constexpr qsizetype kUsualWidth = 32; // bytes of a value

void addEscaped(QByteArray &text, const QByteArray &value)
{
    const auto isSpecial = [](char c) { return c == '\\' || c == '\t' || c == '\n' || c == '\r'; };
    for (auto rest = value.begin();;) {
        const auto special = std::find_if(rest, value.end(), isSpecial);
        text.append(rest, special - rest);
        if (special == value.end())
            return;
        text += '\\';
        text += *special == '\t' ? 't' : *special == '\n' ? 'n' : *special == '\r' ? 'r' : '\\';
        rest = special + 1;
    }
}

// As a bound value would be kept: no booleans, and only a null variant is NULL.
void addValue(QByteArray &text, const QVariant &value)
{
    if (value.isNull()) {
        text += "\\N";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
        text += value.toBool() ? '1' : '0';
        break;
    case QMetaType::Double:
        text += QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        break;
    case QMetaType::QByteArray:
        text += "\\\\x" + value.toByteArray().toHex();
        break;
    case QMetaType::QString:
        addEscaped(text, value.toString().toUtf8());
        break;
    default:
        text += QByteArray::number(value.toLongLong());
    }
}

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

QSqlError errorOf(PGconn *connection, const PGresult *result)
{
    const char *state = result != nullptr ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *text = result != nullptr ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return QSqlError(QString(), QString::fromUtf8(text != nullptr ? text : PQerrorMessage(connection)),
                     QSqlError::StatementError, QString::fromLatin1(state));
}

QByteArray statementOf(const std::vector<NewRows> &tables)
{
    QStringList statements;
    for (const NewRows &rows : tables)
        statements.append(QStringLiteral("COPY %1 (%2) FROM STDIN").arg(rows.table, rows.columns));
    return statements.join(u';').toUtf8();
}

bool put(PGconn *connection, const QByteArray &text)
{
    return PQputCopyData(connection, text.constData(), static_cast<int>(text.size())) == 1
        && PQputCopyEnd(connection, nullptr) == 1;
}

} // namespace

QByteArray copyText(const NewRows &rows)
{
    const qsizetype columns = rows.columns.count(u',') + 1;
    QByteArray text;
    text.reserve(rows.values.size() * kUsualWidth);
    for (qsizetype i = 0; i < rows.values.size(); ++i) {
        addValue(text, rows.values.at(i));
        text += (i + 1) % columns == 0 ? '\n' : '\t';
    }
    return text;
}

std::optional<QSqlError> copyRows(PGconn *connection, const QByteArray &before, const std::vector<NewRows> &tables)
{
    // Qt leaves the end of a result that it reads row by row.
    while (Answer{PQgetResult(connection), &PQclear}) {}
    if (PQsendQuery(connection, QByteArray(before + statementOf(tables)).constData()) != 1)
        return errorOf(connection, nullptr);
    std::optional<QSqlError> failure; // the first, which ends what follows it
    auto next = tables.begin();
    while (const Answer answer{PQgetResult(connection), &PQclear}) {
        const ExecStatusType status = PQresultStatus(answer.get());
        // The connection is no good any more, as one that has not ended its COPY.
        if (status == PGRES_COPY_IN && !put(connection, copyText(*next++)))
            return errorOf(connection, nullptr);
        if (status != PGRES_COPY_IN && status != PGRES_COMMAND_OK && !failure)
            failure = errorOf(connection, answer.get());
    }
    return failure;
}

} // namespace pm::store
