// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>
#include <QFile>

#include <sys/types.h>

namespace pm::test {

// The processes of this program that were told this text: a folder, or the id of a workspace.
inline QList<pid_t> processesOf(const QString &program, const QString &text)
{
    QList<pid_t> pids;
    const QStringList all = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &pid : all) {
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (!arguments.open(QFile::ReadOnly))
            continue;
        const QByteArray line = arguments.readAll();
        if (line.split('\0').constFirst().endsWith(program.toUtf8()) && line.contains(text.toUtf8()))
            pids.append(static_cast<pid_t>(pid.toLongLong()));
    }
    return pids;
}

inline QList<pid_t> servicesOf(const QString &text)
{
    return processesOf(QStringLiteral("penguinmails-platformd"), text);
}

} // namespace pm::test
