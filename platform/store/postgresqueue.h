// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/unit.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

namespace pm::store {

class PostgresWorker;

struct PostgresJob {
    const Unit *unit = nullptr;
    bool writes = false;
    PostgresWorker *worker = nullptr; // once taken
    std::promise<Result<>> done{};
};

// Units that wait for a connection.
class PostgresQueue
{
public:
    void add(const std::shared_ptr<PostgresJob> &job);
    // Waits for a job; nothing when the queue was closed and is empty.
    [[nodiscard]] std::shared_ptr<PostgresJob> take(PostgresWorker &worker);
    // Takes a job back that nobody has taken. The worker that has, otherwise.
    [[nodiscard]] PostgresWorker *withdraw(const std::shared_ptr<PostgresJob> &job);
    // True when more units wait than there are workers free to take them.
    [[nodiscard]] bool wantsWorker();
    [[nodiscard]] int waiting() const;
    void close();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<PostgresJob>> m_jobs;
    std::size_t m_idle = 0;
    bool m_closed = false;
};

} // namespace pm::store
