// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/store/database.h"

#include <QStringList>

#include <functional>
#include <mutex>

namespace pm::jobs {

// A job that a worker of this process holds. Whoever holds it is named by `lease`, anew each time it is taken.
struct Job {
    QString id;
    QString kind;      // "campaign"
    QString subjectId; // what it is about
    QString lease;
    int attempts = 0; // since the last success, this one included
    int wakes = 0;    // how often it was enqueued
};

// What the queue looks like from outside.
struct QueueState {
    qint64 waiting = 0;     // jobs that nobody works on, due or not
    qint64 oldestDueMs = 0; // for how long the oldest of those that are due has been; 0 when none is
};

// Work for the background, in a table, so that it outlives every process. One job a kind and subject; each is leased
// by one process at a time. A lease that ended may be taken over, and its holder then cannot finish the job any more:
// what it did in the same transaction is rolled back. Thread-safe.
class JobQueue
{
public:
    static constexpr qint64 kLeaseMs = 60'000;

    JobQueue(store::Database &database, const Clock &clock);

    // In the transaction of the change that wants the work. A job that is there already comes due no later than
    // `runAt`; one that is being worked on is then run once more. Call announce() after the commit.
    [[nodiscard]] Result<> enqueue(store::Connection &connection, const QString &kind, const QString &subjectId,
                                   UnixMs runAt) const;
    // The same, but a job that is there already keeps its time, unless it failed: it waits for a reason. For whoever
    // holds a lock that the job's worker needs as well.
    [[nodiscard]] Result<> enqueueOnce(store::Connection &connection, const QString &kind, const QString &subjectId,
                                       UnixMs runAt) const;
    // Wakes the workers of this process.
    void announce();
    // What announce() calls; empty for nobody.
    void onAnnounce(std::function<void()> wake);

    // Leases the job that is longest due, of one of the kinds. Nothing when none is due.
    [[nodiscard]] Result<std::optional<Job>> take(const QStringList &kinds) const;
    // When the next job of these kinds can be taken.
    [[nodiscard]] Result<std::optional<UnixMs>> nextAt(const QStringList &kinds) const;
    // Conflict when the lease was lost.
    [[nodiscard]] Result<> renew(const Job &job) const;

    // The end of an attempt, in the transaction of its last change. Conflict when the lease was lost.
    [[nodiscard]] Result<> finish(store::Connection &connection, const Job &job) const;
    [[nodiscard]] Result<> reschedule(store::Connection &connection, const Job &job, UnixMs runAt) const;
    // The attempt failed: the job is tried again, later each time. `problem` is kept and shown; never a secret.
    [[nodiscard]] Result<> fail(const Job &job, const QString &problem) const;

    [[nodiscard]] Result<QueueState> state() const;

private:
    // `update`: SQL of what becomes of one that waits already.
    [[nodiscard]] Result<> insert(store::Connection &connection, const QString &kind, const QString &subjectId,
                                  UnixMs runAt, const QString &update) const;

    store::Database &m_database;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::function<void()> m_wake;
};

// How long to wait after so many failed attempts: 2 s doubling to 15 minutes, and up to a fifth more by `chance`
// (0 to 1), so that what failed together does not come back together.
[[nodiscard]] qint64 retryDelayMs(int attempts, double chance);

} // namespace pm::jobs
