// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/sqliteconnection.h"
#include "platform/store/sqlitefile.h"
#include "platform/store/unit.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace pm::store {

// The one thread that writes. While a commit waits for the disk, the next units gather; they then share one commit,
// each in a savepoint of its own, so that one that fails takes none of the others along.
class SqliteWriter
{
public:
    SqliteWriter(SqliteFile file, int lockWaitMs);
    // Finishes what was handed in.
    ~SqliteWriter();
    Q_DISABLE_COPY_MOVE(SqliteWriter)

    // Opens the file on the thread. Once, before anything else.
    [[nodiscard]] Result<> start();
    // Returns when the unit is on the disk, or has failed.
    [[nodiscard]] Result<> run(const Unit &unit);
    // Nothing while the files that it writes to are those that the next start will find.
    [[nodiscard]] Result<> checkInPlace() const { return m_file.checkInPlace(); }
    [[nodiscard]] PoolUse use() const;

private:
    struct Job {
        const Unit *unit = nullptr;
        std::promise<Result<>> done{};
    };
    using Jobs = std::vector<std::shared_ptr<Job>>;
    using Results = std::vector<Result<>>;

    void loop(std::promise<Result<>> opened);
    [[nodiscard]] Result<> open();
    [[nodiscard]] Jobs nextJobs();
    void finish(const Jobs &jobs);
    // Nothing when the transaction was lost as a whole, with other units in it than the one to blame.
    [[nodiscard]] std::optional<Results> commitTogether(const Jobs &jobs);
    [[nodiscard]] std::optional<Result<>> runInSavepoint(const Unit &unit);
    [[nodiscard]] Result<> commitAlone(const Job &job);
    [[nodiscard]] Result<> commit();
    void copyLog();
    void rollBack();

    SqliteFile m_file; // does not change once the thread has opened it
    const int m_lockWaitMs;
    std::unique_ptr<SqliteConnection> m_connection; // of the thread
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Job>> m_queue;
    bool m_busy = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::store
