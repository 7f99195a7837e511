// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqlitedatabase.h"

namespace pm::store {

SqliteDatabase::SqliteDatabase(const SqliteFile &file, int lockWaitMs)
    : m_readers(
        file.path(), [this] { return m_writer.checkInPlace(); }, lockWaitMs)
    , m_writer(file, lockWaitMs)
{
}

Result<std::unique_ptr<Database>> SqliteDatabase::open(const QString &path, int lockWaitMs)
{
    const Result<SqliteFile> file = SqliteFile::prepare(path);
    if (!file)
        return fail(file.error());
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(*file, lockWaitMs));
    if (const Result<> started = database->m_writer.start(); !started)
        return fail(started.error());
    return database;
}

Result<> SqliteDatabase::check()
{
    // The writer then finds the same, and saves what is in a log that is gone.
    if (!m_writer.checkInPlace())
        return runWrite([](Connection &) { return Result<>(); });
    return runRead([](Connection &connection) {
        return connection.query(QStringLiteral("SELECT COUNT(*) FROM sqlite_master")).map([](const Rows &) {});
    });
}

Result<> SqliteDatabase::runRead(const Unit &unit)
{
    if (const Result<> allowed = refuseNested(); !allowed)
        return allowed;
    const Result<SqliteConnection *> connection = m_readers.ofThisThread();
    if (!connection)
        return fail(connection.error());
    return runUnit(unit, **connection);
}

Result<> SqliteDatabase::runWrite(const Unit &unit)
{
    if (const Result<> allowed = refuseNested(); !allowed)
        return allowed;
    return m_writer.run(unit);
}

} // namespace pm::store
