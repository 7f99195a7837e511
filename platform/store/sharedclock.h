// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/store/database.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace pm::store {

// What the clocks of several processes must agree on goes by the clock of the PostgreSQL that they share: leases,
// ends of sessions and keys, and the order of events. It is asked from time to time; between, a clock that nobody sets
// goes on. Before the server was reached, and always on SQLite, it is the process's own clock.
class SharedClock final : public Clock
{
public:
    static constexpr std::chrono::seconds kAskEvery{10};

    // Both must outlive it.
    SharedClock(Database &database, const Clock &own, std::chrono::milliseconds askEvery = kAskEvery);
    ~SharedClock() override;
    Q_DISABLE_COPY_MOVE(SharedClock)

    [[nodiscard]] UnixMs now() const override;

private:
    void run();
    void ask();

    Database &m_database;
    const Clock &m_own;
    const std::chrono::milliseconds m_askEvery;
    std::atomic<bool> m_isKnown{false};
    std::atomic<qint64> m_ahead{0}; // of the server, before the clock that nobody sets
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::store
