// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhooksweep.h"

#include "platform/events/livelog.h"
#include "platform/jobs/sweepclaim.h"
#include "platform/store/daypartitions.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/givenup.h"

namespace pm::webhooks {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kDayMs = 86'400'000;
constexpr std::chrono::minutes kPause{1};
constexpr int kBite = 500; // rows a transaction

store::DayPartitions byDay(const char *table, const char *column, const char *prefix, const QString &columns)
{
    return {.table = QLatin1StringView(table),
            .column = QLatin1StringView(column),
            .columns = columns,
            .boundOf =
                [prefix](qint64 day) {
                    return QString(u'\'' + firstUlidOf(QLatin1StringView(prefix), day * kDayMs) + u'\'');
                },
            .keptDays = WebhookSweep::kKeptDays};
}

// Attempts first: what they belong to is there for as long as they are. Events are the last.
const std::vector<store::DayPartitions> &partitions()
{
    static const std::vector<store::DayPartitions> all{
        byDay("delivery_attempts", "delivery_id", "del_",
              QStringLiteral("delivery_id, number, at, duration_ms, outcome, status_code, error_message, url,"
                             " request_headers, response_headers, response_body, response_truncated")),
        byDay("deliveries", "id", "del_",
              QStringLiteral("id, tenant_id, environment, webhook_id, event_id, event_type, subject_id, email, origin,"
                             " job_id, status, status_code, duration_ms, attempt_number, max_attempts, attempted_at,"
                             " next_retry_at, error_message, body, body_headers, created_at")),
        byDay("events", "id", "evt_",
              QStringLiteral("id, tenant_id, environment, type, subject_id, email, body, created_at"))};
    return all;
}

QString firstKept(const store::DayPartitions &table, UnixMs now)
{
    const QString bound = table.boundOf(now / kDayMs - WebhookSweep::kKeptDays);
    return bound.mid(1, bound.size() - 2); // without the quotes
}

Result<int> deleteSome(store::Connection &connection, const char *table, const QString &condition,
                       const QVariant &bound, int most)
{
    const bool isSqlite = connection.dialect() == store::Dialect::Sqlite;
    return connection.execute(QStringLiteral("DELETE FROM %1 WHERE %2 IN (SELECT %2 FROM %1 WHERE %3 LIMIT ?)")
                                  .arg(QLatin1StringView(table),
                                       isSqlite ? QStringLiteral("rowid") : QStringLiteral("ctid"), condition),
                              {bound, most});
}

} // namespace

WebhookSweep::WebhookSweep(store::Database &database, const Clock &clock, HeldLimit limit)
    : m_database(database)
    , m_clock(clock)
    , m_limit(limit)
{
}

WebhookSweep::~WebhookSweep()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void WebhookSweep::start()
{
    m_thread = std::thread([this] { run(); });
}

void WebhookSweep::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        std::ignore = sweep(); // what failed is still due the next time
        lock.lock();
        m_wake.wait_for(lock, kPause, [this] { return m_stopping; });
    }
}

Result<bool> WebhookSweep::claim(UnixMs now)
{
    return m_database.write([&](store::Connection &connection) {
        return jobs::claimSweep(connection, QStringLiteral("webhooks"), kMinuteMs, now);
    });
}

// A transaction each. Who writes an event has these tables in another order.
Result<> WebhookSweep::arrange(UnixMs now)
{
    Result<> arranged;
    for (const store::DayPartitions &table : partitions()) {
        const Result<> done = m_database.write(
            [&](store::Connection &connection) { return arrangePartitions(connection, table, now / kDayMs); });
        arranged = arranged ? done : arranged;
    }
    return arranged;
}

// Each for itself: there may be very many, and nobody who writes waits for their being counted.
Result<> WebhookSweep::limitHeld(UnixMs now)
{
    const Result<std::vector<WebhookId>> endpoints = m_database.read(holdingEndpoints);
    Result<> limited = endpoints.map([](const std::vector<WebhookId> &) {});
    for (const WebhookId &webhook : endpoints.value_or(std::vector<WebhookId>())) {
        const Result<> done = limitHeldOf(webhook, now);
        limited = limited ? done : limited;
    }
    return limited;
}

Result<> WebhookSweep::limitHeldOf(const WebhookId &webhook, UnixMs now)
{
    const Result<std::optional<Holding>> found = m_database.read(
        [&](store::Connection &connection) { return holdingOf(connection, webhook, m_limit, now); });
    if (!found || !*found)
        return found.map([](const std::optional<Holding> &) {});
    Holding holding = **found;
    if (!holding.isBeyond() && !isNearLimit(holding, m_limit, now))
        return {};
    if (!holding.isBeyond())
        return m_database.write(
            [&](store::Connection &connection) { return warnOfHeld(connection, holding, m_limit, now); });
    return inBites([&](store::Connection &connection, int most) {
        return giveUpHeld(connection, holding, m_limit, now, most).map([&](int given) {
            holding.tooMany -= given;
            return given;
        });
    });
}

Result<> WebhookSweep::inBites(const Bite &bite)
{
    for (;;) {
        const Result<int> done = m_database.write(
            [&](store::Connection &connection) { return bite(connection, kBite); });
        if (!done)
            return fail(done.error());
        if (*done < kBite)
            return {};
    }
}

Result<> WebhookSweep::sweep()
{
    const UnixMs now = m_clock.now();
    const Result<bool> mine = claim(now);
    if (!mine || !*mine)
        return mine.map([](bool) {});
    std::vector<Bite> bites{
        [&](store::Connection &connection, int most) {
            return deleteSome(connection, "live_events", QStringLiteral("id < ?"),
                              firstUlidOf(QLatin1StringView("live_"), now - events::kLiveKeptMs), most);
        },
        [&](store::Connection &connection, int most) {
            return deleteSome(connection, "webhook_figures", QStringLiteral("slot < ?"), now - kFiguresDays * kDayMs,
                              most);
        },
        [&](store::Connection &connection, int most) {
            return deleteSome(connection, "webhook_problem_hours", QStringLiteral("hour < ?"),
                              (now - kFiguresDays * kDayMs) / kProblemSlotMs, most);
        },
        [&](store::Connection &connection, int most) {
            return deleteSome(connection, "webhook_bin_requests",
                              QStringLiteral("bin_id IN (SELECT id FROM webhook_bins WHERE expires_at <= ?)"), now,
                              most);
        },
        [&](store::Connection &connection, int most) {
            return deleteSome(connection, "webhook_bins", QStringLiteral("expires_at <= ?"), now, most);
        },
        [&](store::Connection &connection, int most) {
            return deleteSome(connection, "delivery_jobs", QStringLiteral("finished_at < ?"), now - kKeptDays * kDayMs,
                              most);
        }};
    // No delivery is older than its event. The whole queue is searched, by who keeps nobody from writing.
    const QString firstEvent = firstKept(partitions().back(), now);
    const Result<bool> outlived = m_database.read(
        [&](store::Connection &connection) { return anyOutlived(connection, firstEvent); });
    if (outlived.value_or(true))
        bites.emplace_back(
            [&](store::Connection &connection, int most) { return giveUpOutlived(connection, firstEvent, now, most); });
    const Result<std::vector<WebhookId>> deleted = m_database.read(deletedThatAreWaitedFor);
    for (const WebhookId &webhook : deleted.value_or(std::vector<WebhookId>()))
        bites.emplace_back([webhook](store::Connection &connection, int most) {
            return endThoseOfDeleted(connection, webhook, most);
        });
    for (const store::DayPartitions &table : partitions())
        bites.emplace_back([&table, now](store::Connection &connection, int most) {
            return dropRowsBelow(connection, table, firstKept(table, now), most);
        });
    Result<> swept = limitHeld(now);
    if (const Result<> arranged = arrange(now); swept)
        swept = arranged;
    for (const Bite &bite : bites) {
        const Result<> done = inBites(bite); // one that fails does not keep the others from it
        swept = swept ? done : swept;
    }
    return swept;
}

} // namespace pm::webhooks
