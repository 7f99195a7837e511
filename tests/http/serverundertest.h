// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/server.h"
#include "tests/support/rawsocket.h"

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <semaphore>

namespace pm::test {

// Admits everybody but those with "X-Refuse", and remembers what it was told of the ends of requests.
class RecordingGate final : public http::Gate
{
public:
    struct Ended {
        QString pattern;
        int status;
    };
    Result<> admit(const http::Route &route, http::Request &request,
                   std::vector<std::pair<QByteArray, QByteArray>> &answerHeaders) override;
    void finished(const http::Route &route, const http::Request &request, int status, qint64 durationUs) override;
    [[nodiscard]] QList<Ended> ended() const;

private:
    mutable std::mutex m_mutex;
    QList<Ended> m_ended;
};

// A real server on a free port, with routes that show one thing each.
class ServerUnderTest
{
public:
    explicit ServerUnderTest(http::ServerSettings settings = {});
    ~ServerUnderTest();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] http::Server &server() { return *m_server; }
    [[nodiscard]] RecordingGate &gate() { return m_gate; }
    [[nodiscard]] http::Metrics &metrics() { return m_metrics; }
    // One request on a connection of its own.
    [[nodiscard]] HttpReply ask(const QByteArray &requestBytes, bool hasBody = true);
    [[nodiscard]] HttpReply get(const QByteArray &path, const QByteArray &headers = {});

    // GET /slow waits until told to end; the test can wait for it to have begun.
    std::counting_semaphore<> slowBegun{0};
    std::counting_semaphore<> slowMayEnd{0};
    // Who takes the reply of the one GET /later.
    std::promise<http::TakesReply> later;
    // What GET /streamed answers with; null is an empty object.
    std::shared_ptr<http::BodyStream> streamed;

private:
    [[nodiscard]] std::vector<http::Route> routes();

    RecordingGate m_gate;
    http::Metrics m_metrics;
    http::Log m_log;
    std::unique_ptr<http::Dispatcher> m_dispatcher;
    std::unique_ptr<http::Server> m_server;
    quint16 m_port = 0;
};

} // namespace pm::test
