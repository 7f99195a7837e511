// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/nginx.h"

#include "tests/support/freeport.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

namespace pm::bench {

namespace {

const QString kConfiguration = QStringLiteral("nginx.conf");
constexpr int kPatienceMs = 5000;

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(100);
}

} // namespace

Nginx::~Nginx()
{
    m_process.end(SIGTERM, 5000);
}

bool Nginx::start(const QByteArray &body, std::optional<int> core)
{
    m_port = test::freePort();
    if (!writeFiles(body))
        return false;
    QStringList words;
    if (core)
        words << QStringLiteral("taskset") << QStringLiteral("-c") << QString::number(*core);
    words << QStringLiteral("nginx") << QStringLiteral("-p") << m_folder.path() << QStringLiteral("-c")
          << m_folder.filePath(kConfiguration);
    const QString program = words.takeFirst();
    return m_process.start(program, words, m_folder.filePath(QStringLiteral("log")))
        && QTest::qWaitFor([this] { return answers(m_port); }, kPatienceMs);
}

QString Nginx::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port) + path();
}

// Its workers run as another user, who must be able to read the file.
bool Nginx::writeFiles(const QByteArray &body)
{
    QFile page(m_folder.path() + path());
    QFile configuration(m_folder.filePath(kConfiguration));
    if (!page.open(QIODevice::WriteOnly) || !configuration.open(QIODevice::WriteOnly))
        return false;
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    page.setPermissions(QFile::Permissions(0x6644));
    page.write(body);
    configuration.write("daemon off; worker_processes 1; pid nginx.pid; error_log error.log;\n"
                        "events { worker_connections 1024; }\n"
                        "http { access_log access.log; keepalive_requests 1000000; default_type application/json;\n"
                        "server { listen 127.0.0.1:"
                        + QByteArray::number(m_port) + "; root " + m_folder.path().toLocal8Bit()
                        + "; error_page 405 =200 $uri; } }\n");
    return page.flush() && configuration.flush();
}

} // namespace pm::bench
