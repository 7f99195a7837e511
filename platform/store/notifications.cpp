// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/notifications.h"

#include "platform/store/database.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace pm::store {

namespace {

constexpr int kReconnectMs = 200;

struct FinishConnection {
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
using Handle = std::unique_ptr<PGconn, FinishConnection>;

// A silent death of the server's machine is noticed within some ten seconds.
Handle connectTo(const QByteArray &url)
{
    const char *names[] = {"dbname",
                           "fallback_application_name",
                           "connect_timeout",
                           "keepalives_idle",
                           "keepalives_interval",
                           "keepalives_count",
                           nullptr};
    const char *values[] = {url.constData(), "penguinmails-platformd", "3", "5", "2", "3", nullptr};
    Handle connection(PQconnectdbParams(names, values, 1));
    // libpq would print them between the lines of the log.
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    return connection;
}

} // namespace

class Notifications::Private
{
public:
    Private(const QString &url, QByteArray channel, NotificationListener listener)
        : m_url(url.toUtf8())
        , m_channel(std::move(channel))
        , m_listener(std::move(listener))
        , m_stop(eventfd(0, EFD_CLOEXEC))
        , m_thread([this] { run(); })
    {
    }
    ~Private()
    {
        m_stopping = true;
        (void)eventfd_write(m_stop, 1);
        m_thread.join();
        ::close(m_stop);
    }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

private:
    void run()
    {
        while (!m_stopping) {
            const Handle connection = connectTo(m_url);
            if (listen(connection.get())) {
                m_listener.connected();
                follow(connection.get());
                if (m_stopping)
                    return;
                m_listener.lost();
            }
            wait(-1, kReconnectMs);
        }
    }
    bool listen(PGconn *connection) const
    {
        if (PQstatus(connection) != CONNECTION_OK)
            return false;
        PGresult *result = PQexec(connection, QByteArray("LISTEN \"" + m_channel + '"').constData());
        const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        return done;
    }
    void follow(PGconn *connection) const
    {
        while (!m_stopping) {
            wait(PQsocket(connection), -1);
            if (PQconsumeInput(connection) == 0)
                return;
            while (PGnotify *notification = PQnotifies(connection)) {
                m_listener.message(QString::fromUtf8(notification->extra));
                PQfreemem(notification);
            }
        }
    }
    // Until there is something to read, the stop, or the time is over.
    void wait(int socket, int timeoutMs) const
    {
        pollfd descriptors[]{{.fd = m_stop, .events = POLLIN, .revents = 0},
                             {.fd = socket, .events = POLLIN, .revents = 0}};
        (void)::poll(descriptors, 2, timeoutMs);
    }

    const QByteArray m_url;
    const QByteArray m_channel;
    const NotificationListener m_listener;
    const int m_stop;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

Notifications::Notifications(const QString &databaseUrl, const QByteArray &channel, NotificationListener listener)
    : d(std::make_unique<Private>(databaseUrl, channel, std::move(listener)))
{
}

Notifications::~Notifications() = default;

Result<> Notifications::send(Connection &connection, const QByteArray &channel, const QString &payload)
{
    if (connection.dialect() != Dialect::PostgreSql)
        return {};
    return connection.query(QStringLiteral("SELECT pg_notify(?, ?)"), {QString::fromLatin1(channel), payload})
        .map([](const Rows &) {});
}

} // namespace pm::store
