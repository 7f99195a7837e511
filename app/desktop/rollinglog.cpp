// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/rollinglog.h"

namespace pm::app {

RollingLog::RollingLog(const QString &path, qint64 mostBytes)
    : m_file(path)
    , m_mostBytes(mostBytes)
{
    open();
}

void RollingLog::append(const QByteArray &bytes)
{
    if (m_file.size() + bytes.size() > m_mostBytes && m_file.size() > 0) {
        const QString before = m_file.fileName() + QStringLiteral(".1");
        m_file.close();
        QFile::remove(before);
        QFile::rename(m_file.fileName(), before);
        open();
    }
    if (m_file.isOpen()) {
        m_file.write(bytes);
        m_file.flush();
    }
}

void RollingLog::open()
{
    // A log that cannot be written is no reason not to work.
    if (m_file.open(QFile::WriteOnly | QFile::Append, QFile::ReadOwner | QFile::WriteOwner))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace pm::app
