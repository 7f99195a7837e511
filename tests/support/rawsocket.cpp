// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/rawsocket.h"

#include <utility>

#include <sys/socket.h>

namespace pm::test {

bool RawSocket::connectTo(quint16 port, const QString &host)
{
    m_received.clear();
    m_socket.connectToHost(host, port);
    return m_socket.waitForConnected(20000);
}

bool RawSocket::send(const QByteArray &bytes, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(static_cast<int>(deadline.remainingTime())))
            return false;
    }
    return true;
}

QByteArray RawSocket::readUntil(QByteArrayView text, int timeoutMs)
{
    return takeUntil(text, QDeadlineTimer(timeoutMs));
}

HttpReply RawSocket::readReply(int timeoutMs, bool hasBody)
{
    const QDeadlineTimer deadline(timeoutMs);
    HttpReply reply;
    const QByteArray head = takeUntil("\r\n\r\n", deadline);
    const QList<QByteArray> lines = head.split('\n');
    reply.status = lines.value(0).split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            reply.headers.append({lines[i].left(colon), lines[i].mid(colon + 1).trimmed()});
    }
    if (reply.header("Content-Type") == "text/event-stream")
        return reply;
    if (reply.status == 0)
        reply.error = QStringLiteral("no answer: ") + m_socket.errorString();
    else if (hasBody && reply.header("Transfer-Encoding").toLower() == "chunked")
        reply.body = takeChunks(deadline);
    else if (hasBody && reply.hasHeader("Content-Length"))
        reply.body = take(reply.header("Content-Length").toLongLong(), deadline);
    else if (hasBody && reply.status >= 200 && reply.status != 204 && reply.status != 304)
        reply.body = takeRest(deadline);
    return reply;
}

bool RawSocket::waitForClose(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (m_socket.state() != QAbstractSocket::UnconnectedState) {
        if (!readMore(deadline) && deadline.hasExpired())
            return false;
    }
    return true;
}

void RawSocket::finishSending()
{
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

void RawSocket::abort()
{
    // Without lingering a close is a reset.
    const linger now{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket.abort();
}

QByteArray RawSocket::take(qsizetype size, const QDeadlineTimer &deadline)
{
    while (m_received.size() < size && readMore(deadline)) {}
    const QByteArray taken = m_received.left(size);
    m_received.remove(0, taken.size());
    return taken;
}

QByteArray RawSocket::takeUntil(QByteArrayView text, const QDeadlineTimer &deadline)
{
    while (!m_received.contains(text) && readMore(deadline)) {}
    const qsizetype at = m_received.indexOf(text);
    return take(at < 0 ? m_received.size() : at + text.size(), deadline);
}

QByteArray RawSocket::takeChunks(const QDeadlineTimer &deadline)
{
    QByteArray body;
    while (true) {
        bool ok = false;
        const qsizetype size = takeUntil("\r\n", deadline).trimmed().toLongLong(&ok, 16);
        if (!ok)
            return body;
        body += take(size, deadline);
        const bool ended = takeUntil("\r\n", deadline).isEmpty();
        if (size == 0 || ended)
            return body;
    }
}

QByteArray RawSocket::takeRest(const QDeadlineTimer &deadline)
{
    while (readMore(deadline)) {}
    return std::exchange(m_received, {});
}

bool RawSocket::readMore(const QDeadlineTimer &deadline)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
        return false;
    m_received += m_socket.readAll();
    return true;
}

} // namespace pm::test
