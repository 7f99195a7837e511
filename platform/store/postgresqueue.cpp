// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgresqueue.h"

namespace pm::store {

void PostgresQueue::add(const std::shared_ptr<PostgresJob> &job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(job);
    }
    m_wake.notify_one();
}

std::shared_ptr<PostgresJob> PostgresQueue::take(PostgresWorker &worker)
{
    std::unique_lock lock(m_mutex);
    ++m_idle;
    m_wake.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
    --m_idle;
    if (m_jobs.empty())
        return nullptr;
    std::shared_ptr<PostgresJob> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    job->worker = &worker;
    return job;
}

PostgresWorker *PostgresQueue::withdraw(const std::shared_ptr<PostgresJob> &job)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_jobs, job);
    return job->worker;
}

bool PostgresQueue::wantsWorker()
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size() > m_idle;
}

int PostgresQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_jobs.size());
}

void PostgresQueue::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_wake.notify_all();
}

} // namespace pm::store
