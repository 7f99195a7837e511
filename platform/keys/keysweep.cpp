// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keysweep.h"

#include "platform/idempotency/ledger.h"
#include "platform/jobs/sweepclaim.h"
#include "platform/keys/keylifecycle.h"
#include "platform/keys/rawusage.h"
#include "platform/keys/usagewriter.h"
#include "platform/notices/noticerepository.h"

#include <chrono>

namespace pm::keys {

namespace {

constexpr std::chrono::minutes kPause{1};
constexpr qint64 kNoticesKeptMs = 180 * kDayMs;
constexpr int kBite = 500; // rows a transaction

} // namespace

KeySweep::KeySweep(store::Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_thread([this] { run(); })
{
}

KeySweep::~KeySweep()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void KeySweep::noteLimits(bool byItself)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_byItself = byItself;
    }
    m_wake.notify_all();
}

void KeySweep::logTo(http::Log &log)
{
    const std::scoped_lock lock(m_mutex);
    m_log = &log;
}

void KeySweep::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const bool changed = std::exchange(m_reportedByItself, m_byItself) != m_byItself;
        const bool byItself = m_byItself;
        lock.unlock();
        if (changed)
            reportLimits(byItself);
        // What failed is still due the next time.
        std::ignore = tellOfLimits();
        std::ignore = sweep();
        lock.lock();
        m_wake.wait_for(lock, kPause, [this] { return m_stopping || m_byItself != m_reportedByItself; });
    }
}

void KeySweep::reportLimits(bool byItself)
{
    if (byItself)
        m_untold = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    if (m_log != nullptr)
        m_log->write(byItself ? http::Log::Level::Warning : http::Log::Level::Info,
                     byItself ? "rate_limits_by_process" : "rate_limits_shared",
                     {{QStringLiteral("message"), byItself ? QStringLiteral("Redis is away: each process limits by "
                                                                            "itself.")
                                                           : QStringLiteral("Redis is back: limits are shared.")}});
}

// Once an hour, whatever the number of processes and of outages.
Result<> KeySweep::tellOfLimits()
{
    if (!m_untold)
        return {};
    Notice notice{.id = {},
                  .kind = QStringLiteral("limits.by_process"),
                  .level = NoticeLevel::Warning,
                  .tenant = std::nullopt,
                  .subject = QStringLiteral("redis:") + toIso(*m_untold / kHourMs * kHourMs),
                  .data = {{QStringLiteral("since"), toIso(*m_untold)}},
                  .createdAt = m_clock.now()};
    return m_database
        .write([&](store::Connection &connection) { return notices::NoticeRepository(connection).tell(notice); })
        .map([this](bool) { m_untold.reset(); });
}

Result<> KeySweep::sweep()
{
    const std::scoped_lock lock(m_sweeping);
    const Result<> keys = sweepKeys();
    const Result<> usage = sweepUsage();
    return keys ? usage : keys;
}

Result<> KeySweep::sweepKeys()
{
    const UnixMs now = m_clock.now();
    // Each bite is claimed anew: the first by the clock, the next ones at once.
    for (qint64 periodMs = kMinuteMs;; periodMs = 0) {
        const Result<int> told = m_database.write([&](store::Connection &connection) -> Result<int> {
            const Result<bool> mine = jobs::claimSweep(connection, QStringLiteral("keys"), periodMs, now);
            if (!mine)
                return fail(mine.error());
            if (!*mine)
                return 0;
            return notices::NoticeRepository(connection).dropOlder(now - kNoticesKeptMs, kBite).and_then([&] {
                return tellExpiries(connection, now, kBite);
            });
        });
        if (!told)
            return fail(told.error());
        if (*told < kBite)
            return {};
    }
}

Result<> KeySweep::sweepUsage()
{
    const UnixMs now = m_clock.now();
    const Result<bool> mine = m_database.write([&](store::Connection &connection) -> Result<bool> {
        const Result<bool> claimed = jobs::claimSweep(connection, QStringLiteral("usage"), kHourMs, now);
        if (!claimed || !*claimed)
            return claimed;
        return arrangePartitions(connection, now).map([] { return true; });
    });
    if (!mine)
        return fail(mine.error());
    if (!*mine)
        return {};
    return inBites([&](store::Connection &connection) { return dropOldRequests(connection, now, kBite); })
        .and_then([&] {
            return inBites([&](store::Connection &connection) { return dropOldUsage(connection, now, kBite); });
        })
        .and_then([&] {
            return inBites(
                [&](store::Connection &connection) { return idempotency::dropOldAnswers(connection, now, kBite); });
        });
}

// Others get to write between two of them.
Result<> KeySweep::inBites(const Bite &bite)
{
    for (;;) {
        const Result<int> dropped = m_database.write(bite);
        if (!dropped)
            return fail(dropped.error());
        if (*dropped < kBite)
            return {};
    }
}

} // namespace pm::keys
