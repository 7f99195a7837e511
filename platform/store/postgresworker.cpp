// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgresworker.h"

#include <QRandomGenerator>

#include <sys/socket.h>

namespace pm::store {

namespace {

constexpr int kRepeats = 3;

// Doubles, with jitter so that two transactions do not meet again.
std::chrono::milliseconds pause(int repeat)
{
    const int base = 5 << repeat;
    return std::chrono::milliseconds(base + QRandomGenerator::global()->bounded(base));
}

} // namespace

PostgresWorker::PostgresWorker(const PostgresTarget &target, PostgresQueue &queue)
    : m_target(target)
    , m_queue(queue)
    , m_thread([this] { loop(); })
{
}

PostgresWorker::~PostgresWorker()
{
    m_thread.join();
}

void PostgresWorker::breakIfHung(qint64 limitMs)
{
    const std::lock_guard lock(m_mutex);
    if (m_connection && m_connection->runningMs() > limitMs)
        ::shutdown(m_connection->socket(), SHUT_RDWR);
}

bool PostgresWorker::isConnected() const
{
    const std::lock_guard lock(m_mutex);
    return m_connection != nullptr;
}

void PostgresWorker::loop()
{
    while (const std::shared_ptr<PostgresJob> job = m_queue.take(*this)) {
        m_busy = true;
        Result<> result = perform(*job);
        m_busy = false;
        job->done.set_value(std::move(result));
    }
    disconnect();
}

Result<> PostgresWorker::perform(const PostgresJob &job)
{
    bool reconnected = false;
    for (int repeat = 0;; ++repeat) {
        if (const Result<> connected = connect(); !connected)
            return connected;
        Attempt done = attempt(job);
        if (!m_connection->isOpen() || done.next == Next::Reconnect)
            disconnect();
        if (done.next == Next::GiveUp || repeat >= kRepeats || (done.next == Next::Reconnect && reconnected))
            return done.result;
        if (done.next == Next::Repeat)
            std::this_thread::sleep_for(pause(repeat));
        else
            reconnected = true;
    }
}

Result<> PostgresWorker::connect()
{
    if (m_connection)
        return {};
    Result<std::unique_ptr<PostgresConnection>> opened = PostgresConnection::open(m_target);
    if (!opened)
        return fail(opened.error());
    const std::lock_guard lock(m_mutex);
    m_connection = std::move(*opened);
    return {};
}

void PostgresWorker::disconnect()
{
    const std::lock_guard lock(m_mutex);
    m_connection.reset();
}

PostgresWorker::Attempt PostgresWorker::attempt(const PostgresJob &job)
{
    if (job.writes)
        m_connection->begin();
    Result<> done = runUnit(*job.unit, *m_connection);
    if (done)
        return job.writes ? commit() : Attempt{done};
    const std::optional<SqlFailure> failure = m_connection->failure();
    if (job.writes && !m_connection->end(QStringLiteral("ROLLBACK")))
        return failure ? broken(done, failure->code) : Attempt{done, Next::Reconnect};
    return failure ? broken(done, failure->code) : Attempt{done};
}

PostgresWorker::Attempt PostgresWorker::commit()
{
    Result<> committed = m_connection->end(QStringLiteral("COMMIT"));
    if (committed || isSerializationFailure(m_connection->endCode()))
        return {committed, committed ? Next::GiveUp : Next::Repeat};
    // Sent, but not answered: to run it again might do it twice.
    if (!m_connection->isOpen() || isConnectionFailure(m_connection->endCode()))
        return {fail(ErrorKind::Unavailable,
                     QStringLiteral("The database went away; whether the change was kept is not known."),
                     committed.error().detail)};
    return {committed};
}

PostgresWorker::Attempt PostgresWorker::broken(Result<> result, const QString &code) const
{
    if (isSerializationFailure(code))
        return {std::move(result), Next::Repeat};
    const bool lost = !m_connection->isOpen() || isConnectionFailure(code);
    return {std::move(result), lost ? Next::Reconnect : Next::GiveUp};
}

} // namespace pm::store
