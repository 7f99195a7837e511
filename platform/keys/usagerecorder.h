// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagewriter.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace pm::keys {

// Takes note of keyed requests off their path: a thread writes them in batches, the first event of a batch at most
// half a second after it came, so that a crash loses less than a second. While the database is away it keeps what it
// has, up to a bound, and tries again. Thread-safe.
class UsageRecorder
{
public:
    UsageRecorder(store::Database &database, const Clock &clock);
    ~UsageRecorder(); // writes what is left, if the database answers
    Q_DISABLE_COPY_MOVE(UsageRecorder)

    void record(UsageEvent event);
    // Blocks until everything recorded before was written, or writing failed.
    [[nodiscard]] Result<> flush();

    // Events that were dropped because the database was away for too long.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    [[nodiscard]] qint64 waiting() const { return m_waiting; }

private:
    void run();
    [[nodiscard]] Result<> writeWaiting();
    void collect();

    store::Database &m_database;
    const Clock &m_clock;
    const QString m_writer;

    std::mutex m_mutex; // of the events and the flags
    std::condition_variable m_wake;
    std::vector<UsageEvent> m_events;
    bool m_stopping = false;
    std::atomic<qint64> m_dropped = 0;
    std::atomic<qint64> m_waiting = 0;

    std::mutex m_writing; // of the batches
    UsageBatch m_next;    // still takes events
    UsageBatch m_sent;    // may or may not be committed; never changed until it surely is
    qint64 m_sequence = 1;

    std::thread m_thread;
};

} // namespace pm::keys
