// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/sqliteconnection.h"

#include <functional>

namespace pm::store {

// The connections that only read, one for each thread that asks, as a connection serves one thread at a time. They
// are closed when their thread ends, or when it next opens one after this object is gone.
class SqliteReaders
{
public:
    // `checkInPlace` tells whether the path still names the database that is in use.
    SqliteReaders(QString path, std::function<Result<>()> checkInPlace, int lockWaitMs);
    ~SqliteReaders();
    Q_DISABLE_COPY_MOVE(SqliteReaders)

    [[nodiscard]] Result<SqliteConnection *> ofThisThread();

private:
    [[nodiscard]] Result<std::unique_ptr<SqliteConnection>> open() const;

    const QString m_path;
    const std::function<Result<>()> m_checkInPlace;
    const int m_lockWaitMs;
    const std::shared_ptr<const int> m_life; // names this object, and tells threads when it is gone
};

} // namespace pm::store
