// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpreply.h"

#include <QDeadlineTimer>
#include <QTcpSocket>

namespace pm::test {

// A TCP connection under the test's full control, for requests that no proper client would make. It belongs to the
// thread that made it.
class RawSocket
{
public:
    [[nodiscard]] bool connectTo(quint16 port, const QString &host = QStringLiteral("127.0.0.1"));
    // Whether all of it went out in time; the other side may close before that.
    bool send(const QByteArray &bytes, int timeoutMs = 20000);
    // Everything received up to and with the text, or what there is when the time is over or the connection ends.
    QByteArray readUntil(QByteArrayView text, int timeoutMs = 20000);
    // The next answer on the connection; pipelined ones stay for the next call. HEAD has no body, whatever it says. Of
    // a stream of events, which has no end, the head alone.
    HttpReply readReply(int timeoutMs = 20000, bool hasBody = true);
    [[nodiscard]] bool waitForClose(int timeoutMs);
    // Sends a FIN and keeps reading.
    void finishSending();
    // Sends a reset.
    void abort();

private:
    [[nodiscard]] QByteArray take(qsizetype size, const QDeadlineTimer &deadline);
    [[nodiscard]] QByteArray takeUntil(QByteArrayView text, const QDeadlineTimer &deadline);
    [[nodiscard]] QByteArray takeChunks(const QDeadlineTimer &deadline);
    [[nodiscard]] QByteArray takeRest(const QDeadlineTimer &deadline);
    bool readMore(const QDeadlineTimer &deadline);

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace pm::test
