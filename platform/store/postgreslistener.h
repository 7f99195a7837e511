// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/subscription.h"

#include <QString>

#include <memory>
#include <thread>

struct pg_conn;

namespace pm::store {

// Hears what is sent with NOTIFY on one channel, on a thread and a connection of its own; connects again whenever the
// connection is lost.
class PostgresListener final : public Subscription
{
public:
    // `url` is one that PostgreSQL knows; `channel` a lower-case name.
    PostgresListener(const QString &url, QByteArray channel, Listener listener);
    ~PostgresListener() override;
    Q_DISABLE_COPY_MOVE(PostgresListener)

private:
    enum class Event { Arrived, Silence, Stop };
    struct Finish {
        void operator()(pg_conn *connection) const;
    };
    using Handle = std::unique_ptr<pg_conn, Finish>;

    void run();
    // Until the connection is lost, or the end.
    void listen();
    [[nodiscard]] Handle connect() const;
    [[nodiscard]] bool subscribe(pg_conn *connection) const;
    void tellOf(pg_conn *connection) const;
    // `descriptor` may be -1, to wait for nothing but the end.
    [[nodiscard]] Event wait(int descriptor, short events, int milliseconds) const;

    const QByteArray m_url;
    const QByteArray m_channel;
    const Listener m_listener;
    const int m_stop; // an eventfd
    bool m_subscribed = false;
    std::thread m_thread;
};

} // namespace pm::store
