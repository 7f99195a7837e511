// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/jobworkers.h"

namespace pm::jobs {

namespace {

// Until the other's lease can be seen.
constexpr std::chrono::milliseconds kTakenByAnother{10};

} // namespace

JobWorkers::JobWorkers(JobQueue &queue, const Clock &clock, http::Log &log, WorkerSettings settings)
    : m_queue(queue)
    , m_clock(clock)
    , m_log(log)
    , m_settings(settings)
{
}

JobWorkers::~JobWorkers()
{
    stop();
}

void JobWorkers::add(const QString &kind, Handler handler)
{
    m_handlers.insert_or_assign(kind, std::move(handler));
    m_kinds.append(kind);
}

void JobWorkers::start()
{
    m_leases = std::make_unique<LeaseKeeper>(m_queue, m_settings.renewEvery);
    m_queue.onAnnounce([this] { wake(); });
    for (int i = 0; i < m_settings.threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

void JobWorkers::beginStop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
}

void JobWorkers::stop()
{
    if (m_threads.empty())
        return;
    m_queue.onAnnounce({});
    beginStop();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    m_leases.reset();
}

void JobWorkers::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const quint64 seen = m_wakes;
        lock.unlock();
        const std::chrono::milliseconds pause = workOnce();
        lock.lock();
        m_wake.wait_for(lock, pause, [&] { return m_stopping || m_wakes != seen; });
    }
}

std::chrono::milliseconds JobWorkers::workOnce()
{
    const Result<std::optional<UnixMs>> next = m_queue.nextAt(m_kinds);
    if (!next || !*next)
        return m_settings.poll;
    const std::chrono::milliseconds untilDue(**next - m_clock.now());
    if (untilDue.count() > 0)
        return std::min(untilDue, m_settings.poll);
    const Result<std::optional<Job>> job = m_queue.take(m_kinds);
    if (!job)
        return m_settings.poll;
    if (!*job)
        return kTakenByAnother;
    attempt(**job);
    return {};
}

void JobWorkers::attempt(const Job &job)
{
    m_leases->add(job);
    const Result<> done = m_handlers.at(job.kind)(job);
    m_leases->remove(job);
    if (done)
        return;
    m_log.write(http::Log::Level::Warning, "job_failed",
                {{QStringLiteral("kind"), job.kind},
                 {QStringLiteral("subject"), job.subjectId},
                 {QStringLiteral("attempt"), job.attempts},
                 {QStringLiteral("message"), done.error().message},
                 {QStringLiteral("detail"), done.error().detail}});
    // When this fails as well, the lease ends and the job is taken again.
    std::ignore = m_queue.fail(job, done.error().message);
}

void JobWorkers::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_wakes;
    }
    m_wake.notify_all();
}

} // namespace pm::jobs
