// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/blocking.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace pm::http {

// Threads that run blocking work, with a bounded queue before them. Only so many run at a time as there are processors
// for; the others wait for something (see Blocking), or for their turn.
class WorkerPool final : private Blocking::Observer
{
public:
    WorkerPool(int threads, int mostWaiting);
    ~WorkerPool() { stop(); }
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    // False, and the work is not taken, when too much waits already.
    [[nodiscard]] bool tryPost(std::function<void()> work);
    // Drops what waits and waits for what runs.
    void stop();
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int busy() const;

private:
    void run();
    void blocks() override;
    void goesOn() override;
    [[nodiscard]] bool mayRun() const { return m_queued > 0 && m_running < m_mostRunning; }
    [[nodiscard]] bool mustWake();

    const std::size_t m_mostWaiting;
    const int m_mostRunning;
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<std::function<void()>> m_queue;
    int m_idle = 0;
    int m_busy = 0;
    std::atomic<std::size_t> m_queued = 0; // as many as the queue has, for those who look without the lock
    std::atomic<int> m_running = 0;        // busy, and not blocked
    bool m_waking = false;                 // a thread was told of work and is not there yet
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace pm::http
