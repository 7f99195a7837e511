// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMap>
#include <QPointer>
#include <QSslServer>
#include <QTcpSocket>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace pm::test {

// A request as it arrived. Header names are lowercase.
struct SeenRequest {
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
};

// What to do with the next request.
struct ScriptedReply {
    enum class Manner {
        Whole,  // all at once
        Drip,   // one byte every 20 ms, for ever
        Silent, // no answer
        Close,  // the connection is closed
        Raw,    // `body` goes out as it is, then the connection is closed
        Open,   // `body` goes out as it is, and whatever is pushed later
    };
    int status = 200;
    QByteArray body = "{}";
    QList<QPair<QByteArray, QByteArray>> headers{};
    Manner manner = Manner::Whole;
};

// An HTTP server on a free port of this machine that answers what the test has written down, in that order, and keeps
// what it was asked. Past the script's end it answers 500, unless it was told better.
class ScriptedServer
{
public:
    enum class Transport { Plain, Tls };
    explicit ScriptedServer(Transport transport = Transport::Plain);
    ~ScriptedServer();
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    [[nodiscard]] QUrl url() const;
    void reply(ScriptedReply reply) { m_script.push_back(std::move(reply)); }
    void reply(int status, const QByteArray &body, const QList<QPair<QByteArray, QByteArray>> &headers = {})
    {
        reply({.status = status, .body = body, .headers = headers});
    }
    [[nodiscard]] const std::vector<SeenRequest> &seen() const { return m_seen; }
    [[nodiscard]] int openConnections() const;
    // Past the script's end.
    void answerBy(std::function<ScriptedReply(const SeenRequest &)> answer) { m_answerBy = std::move(answer); }
    // On every connection that was left open.
    void push(const QByteArray &bytes);
    // Answers the oldest request that was left silent.
    void answerSilent(int status, const QByteArray &body);

private:
    void handleConnection();
    void handleData(QTcpSocket *socket);
    [[nodiscard]] bool takeRequest(QByteArray &buffer);
    void answer(QTcpSocket *socket);
    void drip(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    Transport m_transport;
    QMap<QTcpSocket *, QByteArray> m_buffers;
    std::deque<ScriptedReply> m_script;
    std::deque<QPointer<QTcpSocket>> m_silent;
    std::function<ScriptedReply(const SeenRequest &)> m_answerBy;
    std::vector<QPointer<QTcpSocket>> m_open;
    std::vector<SeenRequest> m_seen;
};

} // namespace pm::test
