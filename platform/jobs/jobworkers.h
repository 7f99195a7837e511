// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/log.h"
#include "platform/jobs/leasekeeper.h"

#include <map>

namespace pm::jobs {

// One attempt at a job, blocking and short: what takes long is done in parts, with a reschedule after each. Ends by
// finishing or rescheduling the job in the transaction of its last change. An error has it tried again later.
using Handler = std::function<Result<>(const Job &)>;

struct WorkerSettings {
    int threads = 2;
    std::chrono::milliseconds poll{500};          // for jobs that other processes enqueue
    std::chrono::milliseconds renewEvery{20'000}; // a third of the lease
};

// The threads of this process that work on the queue. Handlers are added before start().
class JobWorkers
{
public:
    JobWorkers(JobQueue &queue, const Clock &clock, http::Log &log, WorkerSettings settings = {});
    ~JobWorkers(); // stops
    Q_DISABLE_COPY_MOVE(JobWorkers)

    void add(const QString &kind, Handler handler);
    void start();
    // No further job is taken.
    void beginStop();
    // Waits for the attempts under way as well.
    void stop();

private:
    void run();
    // Works on a job that is due. For how long to wait before the next: not at all after a job.
    [[nodiscard]] std::chrono::milliseconds workOnce();
    void attempt(const Job &job);
    void wake();

    JobQueue &m_queue;
    const Clock &m_clock;
    http::Log &m_log;
    const WorkerSettings m_settings;
    std::map<QString, Handler> m_handlers;
    QStringList m_kinds;
    std::unique_ptr<LeaseKeeper> m_leases;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    quint64 m_wakes = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace pm::jobs
