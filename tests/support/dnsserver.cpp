// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dnsserver.h"

#include "tests/support/freeport.h"

#include <QDir>
#include <QNetworkDatagram>
#include <QStandardPaths>
#include <QUdpSocket>

#include <unistd.h>

namespace pm::test {

namespace {

// System programs are not on everybody's path.
QString dnsmasqProgram()
{
    const QString name = QStringLiteral("dnsmasq");
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
             ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
             : found;
}

QString loopback(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

} // namespace

DnsServer::DnsServer()
    : m_folder(QDir::tempPath() + QStringLiteral("/pm-dns-XXXXXX"))
{
}

DnsServer::~DnsServer()
{
    stop();
}

void DnsServer::addTxt(const QString &name, const QString &text)
{
    m_records.append("txt-record=" + name.toLatin1() + ",\"" + text.toUtf8() + '"');
}

void DnsServer::addAddress(const QString &name, const QString &address)
{
    m_records.append("host-record=" + name.toLatin1() + ',' + address.toLatin1());
}

void DnsServer::addCname(const QString &name, const QString &target)
{
    // It must know the target.
    const QByteArray known = "host-record=" + target.toLatin1() + ",192.0.2.1";
    if (!m_records.contains(known))
        m_records.append(known);
    m_records.append("cname=" + name.toLatin1() + ',' + target.toLatin1());
}

bool DnsServer::start()
{
    if (m_process.isRunning())
        return true;
    return startOnFreePort(m_port, [this] { return startOnPort(); });
}

void DnsServer::stop()
{
    m_process.end(SIGTERM, 5000);
}

bool DnsServer::restart()
{
    stop();
    return start();
}

QString DnsServer::address() const
{
    return loopback(m_port);
}

bool DnsServer::writeConfiguration() const
{
    QFile file(m_folder.filePath(QStringLiteral("dnsmasq.conf")));
    const QByteArray text = "local=/test/\n" + m_records.join('\n') + '\n';
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

bool DnsServer::startOnPort()
{
    QStringList arguments{QStringLiteral("--keep-in-foreground"),
                          QStringLiteral("--no-resolv"),
                          QStringLiteral("--no-hosts"),
                          QStringLiteral("--no-poll"),
                          QStringLiteral("--bind-interfaces"),
                          QStringLiteral("--listen-address=127.0.0.1"),
                          QStringLiteral("--port=%1").arg(m_port),
                          QStringLiteral("--pid-file="),
                          QStringLiteral("--log-facility=-"),
                          QStringLiteral("--conf-file=") + m_folder.filePath(QStringLiteral("dnsmasq.conf"))};
    // Started by root it would become another user, who may not read the folder.
    if (getuid() == 0)
        arguments.append(QStringLiteral("--user=root"));
    return writeConfiguration()
        && m_process.start(dnsmasqProgram(), arguments, m_folder.filePath(QStringLiteral("dnsmasq.log")))
        && m_process.waitForLog("cleared cache", 10000);
}

UdpResponder::UdpResponder(Respond respond)
    : m_thread([this, respond = std::move(respond)] { run(respond); })
{
    m_port.wait(0);
}

UdpResponder::~UdpResponder()
{
    m_stopping = true;
    m_thread.join();
}

QString UdpResponder::address() const
{
    return loopback(m_port);
}

void UdpResponder::run(const Respond &respond)
{
    QUdpSocket socket;
    if (!socket.bind(QHostAddress::LocalHost))
        qWarning("%s", qPrintable(socket.errorString()));
    m_port = socket.localPort();
    m_port.notify_all();
    while (!m_stopping) {
        if (!socket.waitForReadyRead(20))
            continue;
        while (socket.hasPendingDatagrams()) {
            const QNetworkDatagram asked = socket.receiveDatagram();
            ++m_asked;
            if (const QByteArray answer = respond(asked.data()); !answer.isEmpty())
                socket.writeDatagram(asked.makeReply(answer));
        }
    }
}

} // namespace pm::test
