// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqlerror.h"

#include <sqlite3.h>

namespace pm::store {

namespace {

struct Meaning {
    ErrorKind kind;
    QString sentence;
};

Meaning conflict()
{
    return {ErrorKind::Conflict, QStringLiteral("This conflicts with what is already stored.")};
}

Meaning failed()
{
    return {ErrorKind::Storage, QStringLiteral("The database refused a statement.")};
}

// The low byte of an extended code is the primary code.
Meaning sqliteMeaning(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
        return conflict();
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Unavailable, QStringLiteral("The database is locked by another program.")};
    case SQLITE_READONLY:
        return {ErrorKind::Storage, QStringLiteral("The database file cannot be written.")};
    case SQLITE_IOERR:
        return {ErrorKind::Unavailable, QStringLiteral("The database file could not be read or written.")};
    case SQLITE_CORRUPT:
        return {ErrorKind::Corrupt, QStringLiteral("The database file is damaged.")};
    case SQLITE_FULL:
        return {ErrorKind::Unavailable, QStringLiteral("The disk of the database is full.")};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Unavailable, QStringLiteral("The database file could not be opened.")};
    case SQLITE_NOTADB:
        return {ErrorKind::Corrupt, QStringLiteral("The database file is not a database.")};
    default:
        return failed();
    }
}

// SQLSTATEs as PostgreSQL's documentation lists them in appendix A.
Meaning postgresMeaning(const QString &state)
{
    if (state == QStringLiteral("23505") || state == QStringLiteral("23503") || state == QStringLiteral("23P01"))
        return conflict();
    if (state == QStringLiteral("57014"))
        return {ErrorKind::Unavailable, QStringLiteral("The database took too long to answer.")};
    if (isSerializationFailure(state) || state == QStringLiteral("55P03"))
        return {ErrorKind::Unavailable, QStringLiteral("The database was too busy with other changes.")};
    if (state.startsWith(QStringLiteral("53")))
        return {ErrorKind::Unavailable, QStringLiteral("The database server is out of resources.")};
    if (isConnectionFailure(state))
        return {ErrorKind::Unavailable, QStringLiteral("The database server is not available.")};
    if (state.startsWith(QStringLiteral("XX")))
        return {ErrorKind::Corrupt, QStringLiteral("The database is damaged.")};
    return failed();
}

SqlFailure failureOf(Meaning meaning, const QString &code, const QString &text)
{
    const QString detail = text.section(u'\n', 0, 0) + QStringLiteral(" [") + code + u']';
    return {.error = Error::of(meaning.kind, std::move(meaning.sentence), detail), .code = code};
}

} // namespace

SqlFailure postgresFailure(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return failureOf(postgresMeaning(code), code,
                     error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
}

SqlFailure sqliteFailure(int extendedCode, const QString &text)
{
    return failureOf(sqliteMeaning(extendedCode), QString::number(extendedCode), text);
}

bool isSerializationFailure(const QString &sqlState)
{
    return sqlState == QStringLiteral("40001") || sqlState == QStringLiteral("40P01");
}

bool isConnectionFailure(const QString &sqlState)
{
    // Without a state no server has answered.
    return sqlState.isEmpty() || sqlState.startsWith(QStringLiteral("08"))
        || sqlState.startsWith(QStringLiteral("57P"));
}

} // namespace pm::store
