// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/redisserver.h"

#include "tests/support/freeport.h"

#include <QDir>

namespace pm::test {

RedisServer::RedisServer()
    : m_folder(QDir::tempPath() + QStringLiteral("/pm-redis-XXXXXX"))
{
}

RedisServer::~RedisServer()
{
    stop();
}

bool RedisServer::start()
{
    if (m_process.isRunning())
        return true;
    return startOnFreePort(m_port, [this] { return startOnPort(); });
}

void RedisServer::stop()
{
    m_process.end(SIGTERM, 5000);
}

bool RedisServer::restart()
{
    stop();
    return start();
}

QString RedisServer::url() const
{
    return QStringLiteral("redis://127.0.0.1:%1/0").arg(m_port);
}

bool RedisServer::startOnPort()
{
    const QStringList arguments{QStringLiteral("--port"),       QString::number(m_port),
                                QStringLiteral("--bind"),       QStringLiteral("127.0.0.1"),
                                QStringLiteral("--save"),       QString(),
                                QStringLiteral("--appendonly"), QStringLiteral("no"),
                                QStringLiteral("--dir"),        m_folder.path()};
    return m_process.start(QStringLiteral("redis-server"), arguments, m_folder.filePath(QStringLiteral("redis.log")))
        && m_process.waitForLog("Ready to accept connections", 10000);
}

} // namespace pm::test
