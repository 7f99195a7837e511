// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/jobs/jobqueue.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <thread>

namespace pm::jobs {

// Renews the leases of the jobs that are being worked on, from a thread of its own. A lease that was lost is not
// renewed again; whoever works on it finds out when it wants to finish.
class LeaseKeeper
{
public:
    LeaseKeeper(const JobQueue &queue, std::chrono::milliseconds every);
    ~LeaseKeeper();
    Q_DISABLE_COPY_MOVE(LeaseKeeper)

    void add(const Job &job);
    void remove(const Job &job);

private:
    void run();
    void renewAll();
    [[nodiscard]] std::vector<Job> held();

    const JobQueue &m_queue;
    const std::chrono::milliseconds m_every;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::map<QString, Job> m_jobs; // by lease
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::jobs
