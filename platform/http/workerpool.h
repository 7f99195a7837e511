// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace pm::http {

// Threads that run blocking work, with a bounded queue before them.
class WorkerPool
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
    [[nodiscard]] bool mustWake();

    const std::size_t m_mostWaiting;
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<std::function<void()>> m_queue;
    int m_idle = 0;
    int m_busy = 0;
    bool m_waking = false; // a thread was told of work and is not there yet
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace pm::http
