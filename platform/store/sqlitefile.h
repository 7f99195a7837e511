// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QString>

#include <sys/types.h>

namespace pm::store {

// The file of an SQLite database, known by its inode: SQLite goes on writing to a file that was deleted or replaced,
// and everything written there is lost.
class SqliteFile
{
public:
    // Makes the file, for its owner only, when there is none.
    [[nodiscard]] static Result<SqliteFile> prepare(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    // An error when the path no longer names the file that was prepared.
    [[nodiscard]] Result<> checkInPlace() const;

private:
    QString m_path;
    QByteArray m_encodedPath;
    dev_t m_device = 0;
    ino_t m_inode = 0;
};

} // namespace pm::store
