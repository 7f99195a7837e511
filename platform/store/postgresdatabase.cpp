// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgresdatabase.h"

#include "models/core/blocking.h"
#include "platform/store/postgreslistener.h"
#include "platform/store/postgrestarget.h"

namespace pm::store {

namespace {

using std::chrono::milliseconds;

// How long the server may be silent beyond its own limit before the connection is given up.
constexpr int kGraceMs = 1000;
constexpr milliseconds kHangCheck{500};

} // namespace

PostgresDatabase::PostgresDatabase(PostgresTarget target, const DatabaseSettings &settings)
    : m_target(std::move(target))
    , m_url(settings.url)
    , m_connections(static_cast<std::size_t>(std::max(1, settings.connections)))
    , m_statementTimeoutMs(settings.statementTimeoutMs)
{
}

PostgresDatabase::~PostgresDatabase()
{
    m_queue.close();
    m_workers.clear();
}

Result<std::unique_ptr<Database>> PostgresDatabase::open(const DatabaseSettings &settings)
{
    Result<PostgresTarget> target = postgresTarget(settings.url, settings.statementTimeoutMs);
    if (!target)
        return fail(target.error());
    std::unique_ptr<PostgresDatabase> database(new PostgresDatabase(std::move(*target), settings));
    if (const Result<> answered = database->check(); !answered)
        return fail(answered.error());
    return database;
}

Result<> PostgresDatabase::check()
{
    return runRead(
        [](Connection &connection) { return connection.query(QStringLiteral("SELECT 1")).map([](const Rows &) {}); });
}

PoolUse PostgresDatabase::poolUse() const
{
    PoolUse use{.waiting = m_queue.waiting()};
    const std::lock_guard lock(m_mutex);
    for (const std::unique_ptr<PostgresWorker> &worker : m_workers) {
        use.open += worker->isConnected() ? 1 : 0;
        use.busy += worker->isBusy() ? 1 : 0;
    }
    return use;
}

std::unique_ptr<Subscription> PostgresDatabase::listen(const QByteArray &channel, Listener listener)
{
    return std::make_unique<PostgresListener>(m_url, channel, std::move(listener));
}

Result<> PostgresDatabase::runRead(const Unit &unit)
{
    return run(unit, false);
}

Result<> PostgresDatabase::runWrite(const Unit &unit)
{
    return run(unit, true);
}

Result<> PostgresDatabase::run(const Unit &unit, bool writes)
{
    if (const Result<> allowed = refuseNested(); !allowed)
        return allowed;
    const auto job = std::make_shared<PostgresJob>();
    job->unit = &unit;
    job->writes = writes;
    std::future<Result<>> done = job->done.get_future();
    m_queue.add(job);
    addWorkerIfWanted();
    const Blocking waits;
    if (done.wait_for(milliseconds(m_statementTimeoutMs)) == std::future_status::ready)
        return done.get();
    PostgresWorker *worker = m_queue.withdraw(job);
    if (worker == nullptr)
        return fail(ErrorKind::Unavailable, QStringLiteral("All connections to the database are busy."));
    while (done.wait_for(kHangCheck) != std::future_status::ready)
        worker->breakIfHung(m_statementTimeoutMs + kGraceMs);
    return done.get();
}

void PostgresDatabase::addWorkerIfWanted()
{
    if (!m_queue.wantsWorker())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_workers.size() < m_connections)
        m_workers.push_back(std::make_unique<PostgresWorker>(m_target, m_queue));
}

} // namespace pm::store
