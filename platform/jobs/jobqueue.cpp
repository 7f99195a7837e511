// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/jobqueue.h"

#include "models/core/ids.h"
#include "platform/store/sqltext.h"

#include <QRandomGenerator>

#include <algorithm>

namespace pm::jobs {

namespace {

constexpr qint64 kFirstDelayMs = 2'000;
constexpr qint64 kLongestDelayMs = 900'000;
constexpr qsizetype kLongestProblem = 500;

QString placesFor(const QStringList &kinds)
{
    return QStringList(kinds.size(), QStringLiteral("?")).join(QStringLiteral(", "));
}

QVariantList valuesOf(const QStringList &kinds)
{
    return {kinds.begin(), kinds.end()};
}

// SQLite writes on one thread of one process at a time; PostgreSQL passes over what another is just taking.
QString takeSql(store::Dialect dialect, const QStringList &kinds)
{
    const bool locks = dialect == store::Dialect::PostgreSql;
    return QStringLiteral("UPDATE jobs SET lease_owner = ?, leased_until = ?, attempts = attempts + 1 WHERE id = ("
                          "SELECT id FROM jobs WHERE run_at <= ? AND leased_until <= ? AND kind IN (%1)"
                          " ORDER BY run_at, id LIMIT 1%2)"
                          " RETURNING id, kind, subject_id, attempts, wakes")
        .arg(placesFor(kinds), locks ? QStringLiteral(" FOR UPDATE SKIP LOCKED") : QString());
}

Result<> held(const Result<int> &changed)
{
    if (!changed)
        return pm::fail(changed.error());
    if (*changed == 0)
        return pm::fail(ErrorKind::Conflict, QStringLiteral("Another worker has taken the job over."));
    return {};
}

} // namespace

qint64 retryDelayMs(int attempts, double chance)
{
    const int doublings = std::clamp(attempts - 1, 0, 20);
    const qint64 delay = std::min(kFirstDelayMs << doublings, kLongestDelayMs);
    return delay + static_cast<qint64>(static_cast<double>(delay) * 0.2 * chance);
}

JobQueue::JobQueue(store::Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<> JobQueue::enqueue(store::Connection &connection, const QString &kind, const QString &subjectId,
                           UnixMs runAt) const
{
    return insert(connection, kind, subjectId, runAt,
                  QStringLiteral("wakes = jobs.wakes + 1, attempts = 0, run_at = CASE WHEN jobs.run_at <"
                                 " excluded.run_at THEN jobs.run_at ELSE excluded.run_at END"));
}

Result<> JobQueue::enqueueOnce(store::Connection &connection, const QString &kind, const QString &subjectId,
                               UnixMs runAt) const
{
    return insert(connection, kind, subjectId, runAt,
                  QStringLiteral("attempts = 0, run_at = excluded.run_at"
                                 " WHERE jobs.last_problem <> '' AND jobs.run_at > excluded.run_at"));
}

Result<> JobQueue::insert(store::Connection &connection, const QString &kind, const QString &subjectId, UnixMs runAt,
                          const QString &update) const
{
    const UnixMs now = m_clock.now();
    return store::changed(
        connection.execute(QStringLiteral(
                               "INSERT INTO jobs (id, kind, subject_id, run_at, created_at) VALUES (?, ?, ?, ?, ?)"
                               " ON CONFLICT (kind, subject_id) DO UPDATE SET ")
                               + update,
                           {makeUlid(QLatin1StringView("job_"), now), kind, subjectId, runAt, now}));
}

void JobQueue::announce()
{
    const std::scoped_lock lock(m_mutex);
    if (m_wake)
        m_wake();
}

void JobQueue::onAnnounce(std::function<void()> wake)
{
    const std::scoped_lock lock(m_mutex);
    m_wake = std::move(wake);
}

Result<std::optional<Job>> JobQueue::take(const QStringList &kinds) const
{
    const UnixMs now = m_clock.now();
    const QString lease = makeUuid();
    return m_database
        .write([&](store::Connection &connection) {
            return connection.query(takeSql(connection.dialect(), kinds),
                                    QVariantList{lease, now + kLeaseMs, now, now} + valuesOf(kinds));
        })
        .map([&](const store::Rows &rows) -> std::optional<Job> {
            if (rows.empty())
                return std::nullopt;
            const store::Row &row = rows.front();
            return Job{.id = row.text(0),
                       .kind = row.text(1),
                       .subjectId = row.text(2),
                       .lease = lease,
                       .attempts = static_cast<int>(row.integer(3)),
                       .wakes = static_cast<int>(row.integer(4))};
        });
}

Result<std::optional<UnixMs>> JobQueue::nextAt(const QStringList &kinds) const
{
    const QString sql = QStringLiteral("SELECT MIN(CASE WHEN run_at > leased_until THEN run_at ELSE leased_until END)"
                                       " FROM jobs WHERE kind IN (%1)")
                            .arg(placesFor(kinds));
    return m_database.read([&](store::Connection &connection) { return connection.query(sql, valuesOf(kinds)); })
        .map([](const store::Rows &rows) -> std::optional<UnixMs> { return rows.front().optionalInteger(0); });
}

Result<> JobQueue::renew(const Job &job) const
{
    return m_database.write([&](store::Connection &connection) {
        return held(
            connection.execute(QStringLiteral("UPDATE jobs SET leased_until = ? WHERE id = ? AND lease_owner = ?"),
                               {m_clock.now() + kLeaseMs, job.id, job.lease}));
    });
}

// One that was enqueued again meanwhile stays, to be run once more.
Result<> JobQueue::finish(store::Connection &connection, const Job &job) const
{
    const Result<int> removed = connection.execute(
        QStringLiteral("DELETE FROM jobs WHERE id = ? AND lease_owner = ? AND wakes = ?"),
        {job.id, job.lease, job.wakes});
    if (removed && *removed == 0)
        return reschedule(connection, job, m_clock.now());
    return store::changed(removed);
}

Result<> JobQueue::reschedule(store::Connection &connection, const Job &job, UnixMs runAt) const
{
    return held(
        connection.execute(QStringLiteral(
                               "UPDATE jobs SET run_at = CASE WHEN wakes = ? THEN ? ELSE run_at END, leased_until = 0,"
                               " lease_owner = '', attempts = 0, last_problem = '' WHERE id = ? AND lease_owner = ?"),
                           {job.wakes, runAt, job.id, job.lease}));
}

Result<> JobQueue::fail(const Job &job, const QString &problem) const
{
    const UnixMs again = m_clock.now() + retryDelayMs(job.attempts, QRandomGenerator::global()->generateDouble());
    return m_database.write([&](store::Connection &connection) {
        return held(connection.execute(
            QStringLiteral("UPDATE jobs SET run_at = CASE WHEN wakes = ? THEN ? ELSE run_at END, leased_until = 0,"
                           " lease_owner = '', last_problem = ? WHERE id = ? AND lease_owner = ?"),
            {job.wakes, again, problem.left(kLongestProblem), job.id, job.lease}));
    });
}

Result<QueueState> JobQueue::state() const
{
    const UnixMs now = m_clock.now();
    return m_database
        .read([&](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT COUNT(*), MIN(CASE WHEN run_at <= ? THEN run_at END)"
                                                   " FROM jobs WHERE leased_until <= ?"),
                                    {now, now});
        })
        .map([&](const store::Rows &rows) {
            const store::Row &row = rows.front();
            return QueueState{.waiting = row.integer(0),
                              .oldestDueMs = std::max<qint64>(0, now - row.optionalInteger(1).value_or(now))};
        });
}

} // namespace pm::jobs
