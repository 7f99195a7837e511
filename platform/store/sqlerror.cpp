// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqlerror.h"

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

// Result codes as sqlite.org/rescode.html lists them; the low byte is the primary code.
Meaning sqliteMeaning(int code)
{
    switch (code) {
    case 787:  // foreign key
    case 1555: // primary key
    case 2067: // unique
    case 2579: // rowid
        return conflict();
    default:
        break;
    }
    switch (code & 0xff) {
    case 5:
    case 6:
        return {ErrorKind::Unavailable, QStringLiteral("The database is locked by another program.")};
    case 8:
        return {ErrorKind::Storage, QStringLiteral("The database file cannot be written.")};
    case 10:
        return {ErrorKind::Unavailable, QStringLiteral("The database file could not be read or written.")};
    case 11:
        return {ErrorKind::Corrupt, QStringLiteral("The database file is damaged.")};
    case 13:
        return {ErrorKind::Unavailable, QStringLiteral("The disk of the database is full.")};
    case 14:
        return {ErrorKind::Unavailable, QStringLiteral("The database file could not be opened.")};
    case 26:
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

QString firstLine(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.section(u'\n', 0, 0);
}

} // namespace

SqlFailure sqlFailure(Dialect dialect, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    Meaning meaning = dialect == Dialect::Sqlite ? sqliteMeaning(code.toInt()) : postgresMeaning(code);
    const QString detail = firstLine(error) + QStringLiteral(" [") + code + u']';
    return {.error = Error::of(meaning.kind, std::move(meaning.sentence), detail), .code = code};
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
