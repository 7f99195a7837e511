// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqlitereaders.h"

namespace pm::store {

namespace {

struct Reader {
    std::weak_ptr<const int> owner;
    const int *ownerName; // not reused while `owner` refers to it
    std::unique_ptr<SqliteConnection> connection;
};

std::vector<Reader> &readersOfThisThread()
{
    thread_local std::vector<Reader> readers;
    return readers;
}

} // namespace

SqliteReaders::SqliteReaders(QString path, std::function<Result<>()> checkInPlace, int lockWaitMs)
    : m_path(std::move(path))
    , m_checkInPlace(std::move(checkInPlace))
    , m_lockWaitMs(lockWaitMs)
    // Made in one block with its count, so that the address stays taken while a thread remembers it.
    , m_life(std::make_shared<const int>(0))
{
}

SqliteReaders::~SqliteReaders()
{
    std::erase_if(readersOfThisThread(), [this](const Reader &reader) { return reader.ownerName == m_life.get(); });
}

Result<SqliteConnection *> SqliteReaders::ofThisThread()
{
    std::vector<Reader> &readers = readersOfThisThread();
    for (const Reader &reader : readers) {
        if (reader.ownerName == m_life.get())
            return reader.connection.get();
    }
    std::erase_if(readers, [](const Reader &reader) { return reader.owner.expired(); });
    Result<std::unique_ptr<SqliteConnection>> opened = open();
    if (!opened)
        return fail(opened.error());
    readers.push_back({m_life, m_life.get(), std::move(*opened)});
    return readers.back().connection.get();
}

Result<std::unique_ptr<SqliteConnection>> SqliteReaders::open() const
{
    Result<std::unique_ptr<SqliteConnection>> opened = SqliteConnection::open(m_path,
                                                                              SqliteConnection::Access::ReadOnly,
                                                                              m_lockWaitMs);
    if (!opened)
        return opened;
    // A thread may come to its first read when another file is there, whose log is not the one in use.
    if (const Result<> same = m_checkInPlace(); !same)
        return fail(same.error());
    if (const Result<> set = (*opened)->control(QStringLiteral("PRAGMA query_only = ON")); !set)
        return fail(set.error());
    return opened;
}

} // namespace pm::store
