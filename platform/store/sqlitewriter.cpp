// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqlitewriter.h"

#include "models/core/blocking.h"

#include <QDeadlineTimer>

namespace pm::store {

namespace {

constexpr std::size_t kUnitsPerCommit = 128;

// FULL, because in WAL mode NORMAL loses the newest commits with the power, and a key or an audit entry that was
// acknowledged must stay. Sharing commits makes the price of the sync small.
const QStringList kPragmas{QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON"),
                           QStringLiteral("PRAGMA temp_store = MEMORY"), QStringLiteral("PRAGMA cache_size = -16000"),
                           QStringLiteral("PRAGMA journal_size_limit = 67108864")};

// Two programs that make one file at once: SQLite refuses one of them without waiting, as both read while they want
// to write.
Result<Rows> startLog(SqliteConnection &connection, int waitMs)
{
    QDeadlineTimer deadline(waitMs);
    for (;;) {
        Result<Rows> mode = connection.query(QStringLiteral("PRAGMA journal_mode = WAL"), {});
        if (mode || mode.error().kind != ErrorKind::Unavailable || deadline.hasExpired())
            return mode;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

} // namespace

SqliteWriter::SqliteWriter(SqliteFile file, int lockWaitMs)
    : m_file(std::move(file))
    , m_lockWaitMs(lockWaitMs)
{
}

SqliteWriter::~SqliteWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Result<> SqliteWriter::start()
{
    std::promise<Result<>> opened;
    std::future<Result<>> outcome = opened.get_future();
    m_thread = std::thread([this, promise = std::move(opened)]() mutable { loop(std::move(promise)); });
    return outcome.get();
}

Result<> SqliteWriter::run(const Unit &unit)
{
    const auto job = std::make_shared<Job>();
    job->unit = &unit;
    std::future<Result<>> done = job->done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(job);
    }
    m_wake.notify_one();
    const Blocking waits;
    return done.get();
}

PoolUse SqliteWriter::use() const
{
    const std::lock_guard lock(m_mutex);
    return {.open = 1, .busy = m_busy ? 1 : 0, .waiting = static_cast<int>(m_queue.size())};
}

void SqliteWriter::loop(std::promise<Result<>> opened)
{
    const Result<> ready = open();
    opened.set_value(ready);
    while (ready) {
        const Jobs jobs = nextJobs();
        if (jobs.empty())
            break;
        finish(jobs);
    }
    if (ready)
        copyLog();
    m_connection.reset();
}

Result<> SqliteWriter::open()
{
    Result<std::unique_ptr<SqliteConnection>> connection = SqliteConnection::open(m_file.path(),
                                                                                  SqliteConnection::Access::ReadWrite,
                                                                                  m_lockWaitMs);
    if (!connection)
        return fail(connection.error());
    m_connection = std::move(*connection);
    const Result<Rows> mode = startLog(*m_connection, m_lockWaitMs);
    if (!mode)
        return fail(mode.error());
    if (mode->empty() || mode->front().text(0) != QStringLiteral("wal"))
        return fail(ErrorKind::Storage, QStringLiteral("The disk of the database does not support its log."),
                    m_file.path());
    for (const QString &pragma : kPragmas) {
        if (const Result<> set = m_connection->control(pragma); !set)
            return set;
    }
    // With the first page that is read the log is there.
    return m_connection->query(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"), {}).and_then([this](const Rows &) {
        return m_file.noteLog();
    });
}

SqliteWriter::Jobs SqliteWriter::nextJobs()
{
    std::unique_lock lock(m_mutex);
    m_busy = false;
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    Jobs jobs;
    m_busy = !m_queue.empty();
    while (!m_queue.empty() && jobs.size() < kUnitsPerCommit) {
        jobs.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return jobs;
}

void SqliteWriter::finish(const Jobs &jobs)
{
    const std::optional<Results> results = jobs.size() > 1 ? commitTogether(jobs) : std::nullopt;
    for (std::size_t i = 0; i < jobs.size(); ++i)
        jobs[i]->done.set_value(results ? (*results)[i] : commitAlone(*jobs[i]));
}

std::optional<SqliteWriter::Results> SqliteWriter::commitTogether(const Jobs &jobs)
{
    if (const Result<> begun = m_connection->control(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return Results(jobs.size(), begun);
    Results results;
    for (const std::shared_ptr<Job> &job : jobs) {
        std::optional<Result<>> result = runInSavepoint(*job->unit);
        if (!result)
            return std::nullopt;
        results.push_back(std::move(*result));
    }
    if (!commit())
        return std::nullopt;
    return results;
}

std::optional<Result<>> SqliteWriter::runInSavepoint(const Unit &unit)
{
    if (!m_connection->control(QStringLiteral("SAVEPOINT unit"))) {
        rollBack();
        return std::nullopt;
    }
    Result<> result = runUnit(unit, *m_connection);
    // A full disk and the like end the whole transaction, and with it the savepoint.
    if ((!result && !m_connection->control(QStringLiteral("ROLLBACK TO unit")))
        || !m_connection->control(QStringLiteral("RELEASE unit"))) {
        rollBack();
        return std::nullopt;
    }
    return result;
}

Result<> SqliteWriter::commitAlone(const Job &job)
{
    if (const Result<> begun = m_connection->control(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<> result = runUnit(*job.unit, *m_connection);
    if (result)
        return commit();
    rollBack();
    return result;
}

Result<> SqliteWriter::commit()
{
    const Result<> inPlace = m_file.checkInPlace();
    const Result<> committed = inPlace ? m_connection->control(QStringLiteral("COMMIT")) : inPlace;
    if (!committed)
        rollBack();
    if (!inPlace)
        copyLog();
    return committed;
}

// Into the file itself, where the next start finds it whatever became of the log.
void SqliteWriter::copyLog()
{
    static_cast<void>(m_connection->query(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"), {}));
}

void SqliteWriter::rollBack()
{
    // Fails only when SQLite has rolled back by itself.
    static_cast<void>(m_connection->control(QStringLiteral("ROLLBACK")));
}

} // namespace pm::store
