// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgrescopy.h"

#include <libpq-fe.h>

namespace pm::store {

namespace {

void addEscaped(QByteArray &text, const QByteArray &value)
{
    for (const char c : value) {
        switch (c) {
        case '\\':
            text += "\\\\";
            break;
        case '\t':
            text += "\\t";
            break;
        case '\n':
            text += "\\n";
            break;
        case '\r':
            text += "\\r";
            break;
        default:
            text += c;
        }
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

QSqlError errorOf(PGconn *connection, const PGresult *result)
{
    const char *state = result != nullptr ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *text = result != nullptr ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return QSqlError(QString(), QString::fromUtf8(text != nullptr ? text : PQerrorMessage(connection)),
                     QSqlError::StatementError, QString::fromLatin1(state));
}

// Until the connection is ready for the next statement; the first failure counts.
std::optional<QSqlError> drain(PGconn *connection)
{
    std::optional<QSqlError> failure;
    while (PGresult *result = PQgetResult(connection)) {
        if (PQresultStatus(result) != PGRES_COMMAND_OK && !failure)
            failure = errorOf(connection, result);
        PQclear(result);
    }
    return failure;
}

} // namespace

QByteArray copyText(const QVariantList &values, qsizetype columns)
{
    QByteArray text;
    for (qsizetype i = 0; i < values.size(); ++i) {
        addValue(text, values.at(i));
        text += (i + 1) % columns == 0 ? '\n' : '\t';
    }
    return text;
}

std::optional<QSqlError> copyRows(PGconn *connection, const QByteArray &statement, const QByteArray &rows)
{
    PGresult *started = PQexec(connection, statement.constData());
    std::optional<QSqlError> failure;
    if (PQresultStatus(started) != PGRES_COPY_IN)
        failure = errorOf(connection, started);
    PQclear(started);
    if (failure)
        return failure;
    const bool sent = PQputCopyData(connection, rows.constData(), static_cast<int>(rows.size())) == 1
                   && PQputCopyEnd(connection, nullptr) == 1;
    failure = drain(connection);
    return sent || failure ? failure : errorOf(connection, nullptr);
}

} // namespace pm::store
