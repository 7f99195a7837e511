// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>

namespace pm::app {

// Appends to a file that only its owner can read, and starts it anew when it is full: at most the file and one ".1"
// before it.
class RollingLog
{
public:
    explicit RollingLog(const QString &path, qint64 mostBytes = 4 * 1024 * 1024);

    void append(const QByteArray &bytes);

private:
    void open();

    QFile m_file;
    qint64 m_mostBytes;
};

} // namespace pm::app
