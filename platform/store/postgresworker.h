// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/postgresconnection.h"
#include "platform/store/postgresqueue.h"

#include <atomic>
#include <thread>

namespace pm::store {

// One connection and the thread that Qt Sql ties it to. Opens the connection when there is work, and again after it
// was lost.
class PostgresWorker
{
public:
    PostgresWorker(const PostgresTarget &target, PostgresQueue &queue);
    // Waits for the queue to be closed and empty.
    ~PostgresWorker();
    Q_DISABLE_COPY_MOVE(PostgresWorker)

    // Breaks the connection when a statement has been running for longer: the server's own limit does not help when
    // the server hangs. For any thread.
    void breakIfHung(qint64 limitMs);
    // For any thread too.
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    // What to do about a unit that failed.
    enum class Next { GiveUp, Reconnect, Repeat };
    struct Attempt {
        Result<> result;
        Next next = Next::GiveUp;
    };

    void loop();
    [[nodiscard]] Result<> perform(const PostgresJob &job);
    [[nodiscard]] Result<> connect();
    void disconnect();
    [[nodiscard]] Attempt attempt(const PostgresJob &job);
    [[nodiscard]] Attempt commit();
    [[nodiscard]] Attempt broken(Result<> result, const QString &code) const;

    const PostgresTarget m_target;
    PostgresQueue &m_queue;
    std::atomic<bool> m_busy = false;
    mutable std::mutex m_mutex; // of m_connection as a pointer, which only the own thread changes
    std::unique_ptr<PostgresConnection> m_connection;
    std::thread m_thread;
};

} // namespace pm::store
