// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sharedclock.h"

#include <chrono>

namespace pm::store {

namespace {

// An answer that took longer says too little of when it was given.
constexpr qint64 kSlowestAnswerMs = 2000;

qint64 steadyMs()
{
    const auto elapsed = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count();
}

Result<UnixMs> timeOfServer(Database &database)
{
    return database
        .read([](Connection &connection) {
            return connection.query(
                QStringLiteral("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"));
        })
        .map([](const Rows &rows) { return rows.front().integer(0); });
}

} // namespace

SharedClock::SharedClock(Database &database, const Clock &own, std::chrono::milliseconds askEvery)
    : m_database(database)
    , m_own(own)
    , m_askEvery(askEvery)
{
    if (m_database.dialect() != Dialect::PostgreSql)
        return;
    ask();
    m_thread = std::thread([this] { run(); });
}

SharedClock::~SharedClock()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

UnixMs SharedClock::now() const
{
    return m_isKnown ? steadyMs() + m_ahead : m_own.now();
}

void SharedClock::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_askEvery, [this] { return m_stopping; })) {
        lock.unlock();
        ask();
        lock.lock();
    }
}

void SharedClock::ask()
{
    const qint64 before = steadyMs();
    const Result<UnixMs> time = timeOfServer(m_database);
    const qint64 took = steadyMs() - before;
    if (!time || (m_isKnown && took > kSlowestAnswerMs))
        return;
    m_ahead = *time - (before + took / 2);
    m_isKnown = true;
}

} // namespace pm::store
