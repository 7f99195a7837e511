// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/workerpool.h"

namespace pm::http {

namespace {

// More would only take the processors from each other. At least two, since a page of a file that must come from the
// disk blocks unnoticed.
int mostRunning()
{
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace

WorkerPool::WorkerPool(int threads, int mostWaiting)
    : m_mostWaiting(static_cast<std::size_t>(mostWaiting))
    , m_mostRunning(mostRunning())
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

void WorkerPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_queue);
        m_queued = 0;
    }
    dropped.clear(); // without the lock
    m_filled.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool WorkerPool::tryPost(std::function<void()> work)
{
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_mostWaiting)
            return false;
        m_queue.push_back(std::move(work));
        ++m_queued;
        wakes = mustWake();
    }
    if (wakes)
        m_filled.notify_one();
    return true;
}

// One thread at a time is woken, and wakes the next when there is more to do. Those that run take most of a burst,
// which spares a change of threads for each piece of work.
bool WorkerPool::mustWake()
{
    return m_idle > 0 && mayRun() && !std::exchange(m_waking, true);
}

int WorkerPool::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_queue.size());
}

int WorkerPool::busy() const
{
    const std::lock_guard lock(m_mutex);
    return m_busy;
}

void WorkerPool::blocks()
{
    --m_running;
    if (!mayRun())
        return;
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        wakes = mustWake();
    }
    if (wakes)
        m_filled.notify_one();
}

void WorkerPool::goesOn()
{
    ++m_running;
}

void WorkerPool::run()
{
    Blocking::tell(this);
    std::unique_lock lock(m_mutex);
    while (true) {
        while (!m_stopping && !mayRun()) {
            ++m_idle;
            m_filled.wait(lock);
            --m_idle;
            m_waking = false;
        }
        if (m_stopping)
            return;
        std::function<void()> work = std::move(m_queue.front());
        m_queue.pop_front();
        --m_queued;
        ++m_busy;
        ++m_running;
        const bool wakes = mustWake();
        lock.unlock();
        if (wakes)
            m_filled.notify_one();
        work();
        work = nullptr;
        lock.lock();
        --m_busy;
        --m_running;
    }
}

} // namespace pm::http
