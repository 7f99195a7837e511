// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/server.h"
#include "platform/http/workerpool.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <thread>
#include <unordered_set>

namespace pm::http {

namespace asio = boost::asio;
using SteadyTime = std::chrono::steady_clock::time_point;

// How many requests are being answered, by whatever thread.
class Unanswered
{
public:
    void add() { ++m_count; }
    void remove()
    {
        if (--m_count == 0)
            m_count.notify_all();
    }
    void waitForNone() const
    {
        while (const int count = m_count)
            m_count.wait(count);
    }

private:
    std::atomic<int> m_count = 0;
};

// What all connections of a listener share.
struct Shared {
    ServerSettings settings;
    Dispatcher &dispatcher;
    std::atomic<int> connections{0};
    std::atomic<bool> draining{false};
    Unanswered unanswered;
    WorkerPool workers;

    Shared(ServerSettings given, Dispatcher &dispatcherOfAll)
        : settings(std::move(given))
        , dispatcher(dispatcherOfAll)
        , workers(settings.workers, settings.mostQueued)
    {
    }
};

// One client, on one loop's thread for all its life.
class Connection
{
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    virtual void start() = 0;
    virtual void checkDeadline(SteadyTime now) = 0;
    // Closes when no request is under way; otherwise the answer under way is the last.
    virtual void drain() = 0;
};

// An I/O thread and its connections. One timer looks after all deadlines, so that a request arms none.
class IoLoop
{
public:
    explicit IoLoop(std::chrono::milliseconds sweepEvery);

    void start(Dispatcher &dispatcher);
    void stop();

    // On the loop's thread.
    void add(Connection *connection) { m_connections.insert(connection); }
    void remove(Connection *connection) { m_connections.erase(connection); }
    void drain();

    [[nodiscard]] asio::io_context &io() { return m_io; }

private:
    void sweepLater();
    void run(Dispatcher &dispatcher);

    std::unordered_set<Connection *> m_connections; // outlives m_io, whose pending handlers own connections
    asio::io_context m_io{1};
    asio::steady_timer m_sweep{m_io};
    std::chrono::milliseconds m_sweepEvery;
    std::thread m_thread;
};

} // namespace pm::http
