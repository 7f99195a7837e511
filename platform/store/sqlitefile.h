// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QString>

#include <optional>
#include <sys/types.h>

namespace pm::store {

// The file of an SQLite database and its log, known by their inodes: SQLite goes on writing to files that were deleted
// or replaced, and everything written there is lost.
class SqliteFile
{
public:
    // Makes the file, for its owner only, when there is none.
    [[nodiscard]] static Result<SqliteFile> prepare(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    // Once SQLite has opened its log, which it keeps until the end.
    [[nodiscard]] Result<> noteLog();
    // An error when a path no longer names the file that was prepared, or the log that was noted.
    [[nodiscard]] Result<> checkInPlace() const;

private:
    struct Inode {
        dev_t device = 0;
        ino_t number = 0;
        bool operator==(const Inode &) const = default;
    };
    // Nothing when there is no such file; errno tells why.
    [[nodiscard]] static std::optional<Inode> inodeOf(const QByteArray &path);

    QString m_path;
    QByteArray m_encodedPath;
    Inode m_inode;
    std::optional<Inode> m_log;
};

} // namespace pm::store
