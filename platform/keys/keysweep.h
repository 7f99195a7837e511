// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/log.h"
#include "platform/store/database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace pm::keys {

// What the clock brings about, on a thread: keys that expire are told of, old rows go, days to come get their
// partitions. Each process tries once a minute; a row in the database is held by the one that does it.
class KeySweep
{
public:
    KeySweep(store::Database &database, const Clock &clock);
    ~KeySweep();
    Q_DISABLE_COPY_MOVE(KeySweep)

    // Does what is due, on the caller's thread; waits for the thread when that is at it.
    [[nodiscard]] Result<> sweep();
    // Each process limits by itself from now on, or no longer. Does not wait: the thread tells of it.
    void noteLimits(bool byItself);
    // Where the thread tells of it beside the notices. Must outlive this.
    void logTo(http::Log &log);

private:
    void run();
    void reportLimits(bool byItself);
    [[nodiscard]] Result<> tellOfLimits();
    [[nodiscard]] Result<> sweepKeys();
    [[nodiscard]] Result<> sweepUsage();
    using Bite = std::function<Result<int>(store::Connection &)>; // how many rows it was
    [[nodiscard]] Result<> inBites(const Bite &bite);

    store::Database &m_database;
    const Clock &m_clock;
    std::mutex m_sweeping; // one sweep at a time in a process
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_byItself = false;
    bool m_reportedByItself = false;
    http::Log *m_log = nullptr;
    std::optional<UnixMs> m_untold; // since when each process limits by itself; the thread's own
    std::thread m_thread;
};

} // namespace pm::keys
