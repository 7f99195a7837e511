// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/xvfbserver.h"

#include <QDir>

namespace pm::test {

XvfbServer::XvfbServer()
    : m_folder(QDir::tempPath() + QStringLiteral("/pm-xvfb-XXXXXX"))
{
    m_process.setDeathSignal(SIGTERM); // it removes its lock file then
}

XvfbServer::~XvfbServer()
{
    m_process.end(SIGTERM, 5000);
}

bool XvfbServer::start()
{
    if (!m_process.start(QStringLiteral("Xvfb"),
                         {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                          QStringLiteral("0"), QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"),
                          QStringLiteral("tcp")},
                         m_folder.filePath(QStringLiteral("xvfb.log")), ChildProcess::Output::Pipe))
        return false;
    const QByteArray number = m_process.readLine(20000);
    if (number.isEmpty())
        return false;
    m_display = u':' + QString::fromLatin1(number);
    return true;
}

} // namespace pm::test
