// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/clientaddress.h"
#include "platform/http/dispatcher.h"

#include <chrono>
#include <memory>

namespace pm::http {

struct ServerSettings {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; // 0 picks one
    int ioThreads = 1;
    int workers = 32;      // they mostly wait for the database, which writes together what waits together
    int mostQueued = 1024; // requests waiting for a worker; 503 beyond
    quint64 mostBodyBytes = 1U << 20;
    quint32 mostHeaderBytes = 16U << 10;
    int mostConnections = 10'000;
    std::chrono::milliseconds requestTime{10'000}; // for a request to arrive whole
    std::chrono::milliseconds idleTime{60'000};    // between requests of a connection
    std::chrono::milliseconds writeTime{30'000};   // for a client to take an answer
    std::chrono::milliseconds lingerTime{5'000};   // for a client to read a last answer and hang up
    std::chrono::milliseconds drainTime{10'000};
    QString tlsCertificate; // PEM files; both or none
    QString tlsKey;
    TrustedProxies trustedProxies{};
};

// The HTTP listener. Only the edges are asynchronous: requests are read and answers written on the I/O threads,
// handlers block on workers. Answers of one connection go out in the order of its requests.
class Server
{
public:
    Server(ServerSettings settings, Dispatcher &dispatcher, Metrics &metrics);
    ~Server(); // drains, then waits for handlers that still run
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Listens. The port, or why not, in a sentence that an operator can act on.
    [[nodiscard]] Result<quint16> start();
    // Stops accepting, finishes what is in flight, closes. Blocks for at most the drain time, then cuts off the rest.
    void drain();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pm::http
