// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

namespace pm::test {

// Stands between a client and a server, and loses what is answered to a POST when it is told to: the server has done
// it, and the client sees nothing but the end of the connection. Or all answers come later, or nothing at all, or no
// live stream. Lives on the test's thread.
class LossyRelay
{
public:
    explicit LossyRelay(QUrl server);

    [[nodiscard]] QUrl url() const;
    void loseAnswers(bool lose) { m_loses = lose; }
    [[nodiscard]] int lost() const { return m_lost; }
    void delayAnswers(std::chrono::milliseconds delay) { m_delay = delay; }
    enum class Streams { Pass, Refuse, HoldBack }; // the last hands on the headers alone
    // Whatever is asked for from now on, the server hears nothing of it.
    void cut(bool isCut) { m_isCut = isCut; }
    void treatStreams(Streams streams) { m_streams = streams; }

private:
    void join(QTcpSocket *client);
    void ask(QTcpSocket *server, QTcpSocket *client);
    void handOn(QTcpSocket *server, QTcpSocket *client);

    const QUrl m_server;
    bool m_loses = false;
    int m_lost = 0;
    std::chrono::milliseconds m_delay{0};
    bool m_isCut = false;
    Streams m_streams = Streams::Pass;
    QTcpServer m_listener;
};

} // namespace pm::test
