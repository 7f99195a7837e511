// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>
#include <QFile>

#include <sys/types.h>

namespace pm::test {

// The process that was told this folder; 0 when there is none.
inline pid_t servicePid(const QString &dataFolder)
{
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (arguments.open(QFile::ReadOnly) && arguments.readAll().split('\0').contains(dataFolder.toUtf8()))
            return static_cast<pid_t>(process.toLongLong());
    }
    return 0;
}

} // namespace pm::test
