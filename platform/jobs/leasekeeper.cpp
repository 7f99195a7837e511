// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/leasekeeper.h"

namespace pm::jobs {

LeaseKeeper::LeaseKeeper(const JobQueue &queue, std::chrono::milliseconds every)
    : m_queue(queue)
    , m_every(every)
    , m_thread([this] { run(); })
{
}

LeaseKeeper::~LeaseKeeper()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void LeaseKeeper::add(const Job &job)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs.insert_or_assign(job.lease, job);
}

void LeaseKeeper::remove(const Job &job)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs.erase(job.lease);
}

void LeaseKeeper::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_every, [this] { return m_stopping; })) {
        lock.unlock();
        renewAll();
        lock.lock();
    }
}

void LeaseKeeper::renewAll()
{
    for (const Job &job : held()) {
        const Result<> renewed = m_queue.renew(job);
        // A database that is away for a moment is asked again with the next round.
        if (!renewed && renewed.error().kind == ErrorKind::Conflict)
            remove(job);
    }
}

std::vector<Job> LeaseKeeper::held()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Job> jobs;
    for (const auto &[lease, job] : m_jobs)
        jobs.push_back(job);
    return jobs;
}

} // namespace pm::jobs
