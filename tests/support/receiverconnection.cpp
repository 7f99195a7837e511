// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/receiverconnection.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

namespace pm::test {

namespace {

constexpr qint64 kBlock = 64 * 1024;
constexpr int kBacklog = 4096;
constexpr int kLookAgainMs = 10;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ReceiverConnection::ReceiverConnection(Receiver &receiver, QTcpSocket *socket)
    : QObject(socket)
    , m_receiver(receiver)
    , m_socket(socket)
{
    {
        const std::lock_guard lock(m_receiver.m_mutex);
        m_number = ++m_receiver.m_connections;
        ++m_receiver.m_open;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this] { readMore(); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

ReceiverConnection::~ReceiverConnection()
{
    const std::lock_guard lock(m_receiver.m_mutex);
    --m_receiver.m_open;
    m_receiver.m_changed.notify_all();
}

void ReceiverConnection::readMore()
{
    m_received += m_socket->readAll();
    if (m_busy)
        return;
    auto request = takeRequest();
    if (!request)
        return;
    m_busy = true;
    m_sent = 0;
    m_behaviour = m_receiver.take(std::move(*request));
    QTimer::singleShot(m_behaviour.delayMs, this, [this] { behaveNow(); });
}

std::optional<ReceivedRequest> ReceiverConnection::takeRequest()
{
    const qsizetype headSize = m_received.indexOf("\r\n\r\n") + 4;
    if (headSize < 4)
        return std::nullopt;
    ReceivedRequest request{.head = m_received.left(headSize)};
    const qsizetype bodySize = request.header("Content-Length").toLongLong();
    if (m_received.size() < headSize + bodySize)
        return std::nullopt;
    request.body = m_received.mid(headSize, bodySize);
    request.connection = m_number;
    request.atMs = QDateTime::currentMSecsSinceEpoch();
    m_received.remove(0, headSize + bodySize);
    return request;
}

void ReceiverConnection::behaveNow()
{
    using Kind = Behaviour::Kind;
    switch (m_behaviour.kind) {
    case Kind::Hang:
        return;
    case Kind::Held:
        if (!m_receiver.m_isLetGo) {
            QTimer::singleShot(kLookAgainMs, this, [this] { behaveNow(); });
            return;
        }
        return answer();
    case Kind::Answer:
        return answer();
    case Kind::Drip:
        return startDripping();
    case Kind::Endless:
        m_socket->write(headFor(m_behaviour.bytes));
        connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { pumpZeros(); });
        return pumpZeros();
    case Kind::ResetMidway:
        m_socket->write(headFor(m_behaviour.body.size()) + m_behaviour.body.left(m_behaviour.body.size() / 2));
        // Once it has been read: a reset drops what has not.
        QTimer::singleShot(100, this, [this] { resetConnection(); });
        return;
    case Kind::Reset:
        return resetConnection();
    case Kind::Close:
        return m_socket->disconnectFromHost();
    case Kind::Raw:
        m_socket->write(m_behaviour.body);
        return m_socket->disconnectFromHost();
    }
}

void ReceiverConnection::answer()
{
    m_socket->write(headFor(m_behaviour.body.size()) + m_behaviour.body);
    endAnswer();
}

void ReceiverConnection::startDripping()
{
    m_socket->write(headFor(m_behaviour.body.size()));
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer] {
        m_socket->write(m_behaviour.body.mid(m_sent++, 1));
        if (m_sent < m_behaviour.body.size())
            return;
        timer->deleteLater();
        endAnswer();
    });
    timer->start(m_behaviour.dripMs);
}

void ReceiverConnection::pumpZeros()
{
    if (m_socket->bytesToWrite() > kBlock || m_sent >= m_behaviour.bytes)
        return;
    const qint64 size = std::min(kBlock, m_behaviour.bytes - m_sent);
    m_sent += size;
    {
        const std::lock_guard lock(m_receiver.m_mutex);
        m_receiver.m_endlessBytes += size;
    }
    m_socket->write(QByteArray(size, '0'));
}

void ReceiverConnection::resetConnection()
{
    // Without lingering a close is a reset.
    const linger now{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
    m_socket->deleteLater();
}

void ReceiverConnection::endAnswer()
{
    m_busy = false;
    if (!m_behaviour.keepAlive)
        return m_socket->disconnectFromHost();
    readMore(); // a pipelined request
}

QByteArray ReceiverConnection::headFor(qint64 bodySize) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_behaviour.status) + " Told\r\n";
    for (const auto &[name, value] : m_behaviour.headers)
        head += name + ": " + value + "\r\n";
    if (!m_behaviour.keepAlive)
        head += "Connection: close\r\n";
    if (m_behaviour.status != 204 && m_behaviour.status != 304)
        head += "Content-Length: " + QByteArray::number(bodySize) + "\r\n";
    return head + "\r\n";
}

ReceiverServer::ReceiverServer(Receiver &receiver)
    : m_receiver(receiver)
{
    setListenBacklogSize(kBacklog);
}

void ReceiverServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = makeSocket();
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    new ReceiverConnection(m_receiver, socket);
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        tls->startServerEncryption();
}

QTcpSocket *ReceiverServer::makeSocket()
{
    const std::optional<Receiver::Tls> files = m_receiver.files();
    if (!files)
        return new QTcpSocket(this);
    auto *socket = new QSslSocket(this);
    socket->setLocalCertificateChain(QSslCertificate::fromData(contentOf(files->certificateFile)));
    socket->setPrivateKey(QSslKey(contentOf(files->keyFile), QSsl::Ec));
    return socket;
}

} // namespace pm::test
