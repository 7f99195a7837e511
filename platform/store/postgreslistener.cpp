// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgreslistener.h"

#include <array>
#include <chrono>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace pm::store {

namespace {

constexpr int kFirstPauseMs = 20;
constexpr int kLongestPauseMs = 1000;
constexpr int kConnectMs = 3000;
constexpr int kForever = -1;

// What the URL says itself goes before; the server's silence is noticed by TCP.
constexpr std::array kWords{"application_name", "keepalives_idle", "keepalives_interval", "tcp_user_timeout", "dbname"};

} // namespace

void PostgresListener::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PostgresListener::PostgresListener(const QString &url, QByteArray channel, Listener listener)
    : m_url(url.toUtf8())
    , m_channel(std::move(channel))
    , m_listener(std::move(listener))
    , m_stop(eventfd(0, EFD_CLOEXEC))
    , m_thread([this] { run(); })
{
}

PostgresListener::~PostgresListener()
{
    eventfd_write(m_stop, 1);
    m_thread.join();
    close(m_stop);
}

void PostgresListener::run()
{
    int pauseMs = kFirstPauseMs;
    do {
        listen();
        if (wait(-1, 0, 0) == Event::Stop)
            return;
        pauseMs = m_subscribed ? kFirstPauseMs : std::min(2 * pauseMs, kLongestPauseMs);
        if (m_subscribed && m_listener.lost)
            m_listener.lost();
        m_subscribed = false;
    } while (wait(-1, 0, pauseMs) != Event::Stop);
}

void PostgresListener::listen()
{
    const Handle connection = connect();
    if (!connection || !subscribe(connection.get()))
        return;
    m_subscribed = true;
    m_listener.connected();
    do {
        tellOf(connection.get());
        if (PQstatus(connection.get()) != CONNECTION_OK)
            return;
    } while (wait(PQsocket(connection.get()), POLLIN, kForever) != Event::Stop
             && PQconsumeInput(connection.get()) == 1);
}

// Without blocking, so that the end does not wait for a server that is silent.
PostgresListener::Handle PostgresListener::connect() const
{
    const std::array<const char *, kWords.size() + 1> values{"penguinmails-platformd", "10",   "5", "10000",
                                                             m_url.constData(),        nullptr};
    std::array<const char *, kWords.size() + 1> words{};
    std::copy(kWords.begin(), kWords.end(), words.begin());
    Handle connection(PQconnectStartParams(words.data(), values.data(), 1));
    if (!connection || PQstatus(connection.get()) == CONNECTION_BAD)
        return nullptr;
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(kConnectMs);
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (status == PGRES_POLLING_READING || status == PGRES_POLLING_WRITING) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline
                                                                                - std::chrono::steady_clock::now());
        const short events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (left.count() <= 0
            || wait(PQsocket(connection.get()), events, static_cast<int>(left.count())) != Event::Arrived)
            return nullptr;
        status = PQconnectPoll(connection.get());
    }
    return status == PGRES_POLLING_OK ? std::move(connection) : nullptr;
}

bool PostgresListener::subscribe(pg_conn *connection) const
{
    const QByteArray sql = "LISTEN " + m_channel;
    if (PQsendQuery(connection, sql.constData()) != 1)
        return false;
    while (PQisBusy(connection) == 1) {
        if (wait(PQsocket(connection), POLLIN, kConnectMs) != Event::Arrived || PQconsumeInput(connection) != 1)
            return false;
    }
    bool done = false;
    while (PGresult *result = PQgetResult(connection)) {
        done = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
    }
    return done;
}

void PostgresListener::tellOf(pg_conn *connection) const
{
    while (PGnotify *notification = PQnotifies(connection)) {
        m_listener.message(QByteArray(notification->extra));
        PQfreemem(notification);
    }
}

PostgresListener::Event PostgresListener::wait(int descriptor, short events, int milliseconds) const
{
    std::array<pollfd, 2> waiting{pollfd{.fd = m_stop, .events = POLLIN, .revents = 0},
                                  pollfd{.fd = descriptor, .events = events, .revents = 0}};
    if (poll(waiting.data(), waiting.size(), milliseconds) == 0)
        return Event::Silence;
    return waiting[0].revents != 0 ? Event::Stop : Event::Arrived;
}

} // namespace pm::store
