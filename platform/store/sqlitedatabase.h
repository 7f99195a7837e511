// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/sqlitereaders.h"
#include "platform/store/sqlitewriter.h"

namespace pm::store {

// One file in WAL mode: readers on the threads that ask, one writer on a thread of its own.
class SqliteDatabase final : public Database
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, int lockWaitMs);

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] Result<> check() override;
    [[nodiscard]] PoolUse poolUse() const override { return m_writer.use(); }
    [[nodiscard]] std::unique_ptr<Subscription> listen(const QByteArray &, Listener) override { return nullptr; }

protected:
    [[nodiscard]] Result<> runRead(const Unit &unit) override;
    [[nodiscard]] Result<> runWrite(const Unit &unit) override;

private:
    SqliteDatabase(const SqliteFile &file, int lockWaitMs);

    SqliteReaders m_readers;
    SqliteWriter m_writer;
};

} // namespace pm::store
