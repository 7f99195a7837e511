// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demousage.h"

#include "platform/main/demoendpoints.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kDaysOfUse = 90;
constexpr qint64 kDaysOfHours = 8;

// Percent of a day's requests that come in each hour of it.
constexpr std::array<qint64, 24> kHourShares{1, 1, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 5, 7, 9, 8, 7, 5, 4, 3, 3, 2, 1, 1};

qint64 part(qint64 whole, qint64 percent)
{
    return (whole * percent + 50) / 100;
}

// Programs send in bursts.
qint64 peakOf(qint64 requestsOfAnHour)
{
    return requestsOfAnHour * (3 + requestsOfAnHour % 5) / 10;
}

} // namespace

void DemoUsage::run(const QString &sql, const QVariantList &values)
{
    if (!m_outcome)
        return;
    if (const auto done = m_connection.execute(sql, values); !done)
        m_outcome = fail(done.error());
}

void DemoUsage::insert(const QString &table, const QVariantMap &row)
{
    const QString places = QStringList(row.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    run(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(table, QStringList(row.keys()).join(QStringLiteral(", ")), places),
        row.values());
}

// Working days are busy, weekends are not, and no two days are alike.
Result<> DemoUsage::add(const QString &key, const DemoKey &demo, UnixMs lastUsed)
{
    const qint64 today = m_now / kDay;
    const double ordinary = static_cast<double>(demo.requests)
                          / static_cast<double>(std::max<qint64>(demo.ageDays, kDaysOfUse));
    for (qint64 day = today - kDaysOfUse + 1; day <= lastUsed / kDay; ++day)
        addDay(key, demo, day, ordinary, lastUsed);
    addScopes(key, demo, lastUsed);
    for (const auto &[ip, age] : {std::pair("203.0.113.18", 0), std::pair("203.0.113.40", 2)})
        run(QStringLiteral("INSERT INTO usage_addresses (key_id, ip, requests, last_seen) VALUES (?, ?, ?, ?)"),
            {key, QString::fromLatin1(ip), demo.requests / (age + 2), lastUsed - age * kHour});
    if (demo.draining)
        addOldUses(key, demo, lastUsed);
    return m_outcome;
}

void DemoUsage::addDay(const QString &key, const DemoKey &demo, qint64 day, double ordinary, UnixMs lastUsed)
{
    const int weekday = QDate::fromJulianDay(day + QDate(1970, 1, 1).toJulianDay()).dayOfWeek();
    const double rhythm = weekday == 6 ? 0.45 : weekday == 7 ? 0.3 : 1.2;
    Sums sums;
    sums.requests = static_cast<qint64>(std::round(ordinary * rhythm * (0.7 + 0.6 * share())));
    if (sums.requests == 0)
        return;
    sums.errors = static_cast<qint64>(static_cast<double>(sums.requests) * 0.012 * share());
    sums.rateLimited = sums.requests / 150;
    sums.peak = peakOf(part(sums.requests, 9));
    if (day > m_now / kDay - kDaysOfHours)
        sums.peak = addHours(key, demo, day, sums, lastUsed);
    else
        addHourStatuses(key, day * 24 + 12, sums, demo);
    addPeriod("daily", key, day, sums, demo);
    addDayStatuses(key, day, sums, demo);
}

qint64 DemoUsage::addHours(const QString &key, const DemoKey &demo, qint64 day, const Sums &sums, UnixMs lastUsed)
{
    qint64 highest = 0;
    for (std::size_t i = 0; i < kHourShares.size(); ++i) {
        const qint64 hour = day * 24 + static_cast<qint64>(i);
        const qint64 percent = kHourShares[i];
        const Sums ofHour{.requests = part(sums.requests, percent),
                          .errors = part(sums.errors, percent),
                          .rateLimited = part(sums.rateLimited, percent),
                          .peak = peakOf(part(sums.requests, percent))};
        if (hour * kHour > lastUsed || ofHour.requests == 0)
            continue;
        addPeriod("hourly", key, hour, ofHour, demo);
        addHourStatuses(key, hour, ofHour, demo);
        if (hour >= m_now / kHour - 1)
            addMinutes(key, demo, hour, ofHour);
        highest = std::max(highest, ofHour.peak);
    }
    return highest;
}

void DemoUsage::addMinutes(const QString &key, const DemoKey &demo, qint64 hour, const Sums &sums)
{
    for (qint64 minute = hour * 60; minute < hour * 60 + 60 && minute < m_now / kMinute; ++minute) {
        const auto requests = static_cast<qint64>(
            std::round(static_cast<double>(sums.requests) / 60 * (0.6 + 0.8 * share())));
        if (requests == 0)
            continue;
        addPeriod("minutely", key, minute, {.requests = requests}, demo);
        addMinuteStatuses(key, minute, requests, demo);
    }
}

void DemoUsage::addPeriod(const char *grain, const QString &key, qint64 period, const Sums &sums, const DemoKey &demo)
{
    const auto rowOf = [&](qint64 percent) {
        const qint64 requests = part(sums.requests, percent);
        const qint64 slow = requests / 4;
        const qint64 slowest = requests / 50;
        return QVariantMap{{QStringLiteral("key_id"), key},
                           {QStringLiteral("period"), period},
                           {QStringLiteral("requests"), requests},
                           {QStringLiteral("errors"), part(sums.errors, percent)},
                           {QStringLiteral("rate_limited"), part(sums.rateLimited, percent)},
                           {QStringLiteral("total_us"), requests * 1800 + slow * 6000 + slowest * 30'000},
                           {QStringLiteral("d1"), requests - slow - slowest},
                           {QStringLiteral("d3"), slow},
                           {QStringLiteral("d5"), slowest}};
    };
    QVariantMap whole = rowOf(100);
    if (sums.peak > 0)
        whole.insert(QStringLiteral("peak"), sums.peak);
    insert(QStringLiteral("usage_") + QLatin1StringView(grain), whole);
    for (const auto &[endpoint, percent] : demoEndpoints(demo.scopes)) {
        QVariantMap row = rowOf(percent);
        row.insert(QStringLiteral("endpoint"), endpoint);
        if (part(sums.requests, percent) > 0)
            insert(QStringLiteral("usage_endpoints_") + QLatin1StringView(grain), row);
    }
}

void DemoUsage::addMinuteStatuses(const QString &key, qint64 minute, qint64 requests, const DemoKey &demo)
{
    for (const auto &[endpoint, percent] : demoEndpoints(demo.scopes)) {
        if (part(requests, percent) > 0)
            insert(QStringLiteral("usage_endpoint_statuses_minutely"),
                   {{QStringLiteral("key_id"), key},
                    {QStringLiteral("minute"), minute},
                    {QStringLiteral("endpoint"), endpoint},
                    {QStringLiteral("status"), 200},
                    {QStringLiteral("requests"), part(requests, percent)}});
    }
}

void DemoUsage::addHourStatuses(const QString &key, qint64 hour, const Sums &sums, const DemoKey &demo)
{
    addStatuses({}, {{QStringLiteral("key_id"), key}, {QStringLiteral("hour"), hour}}, sums, demo);
}

void DemoUsage::addDayStatuses(const QString &key, qint64 day, const Sums &sums, const DemoKey &demo)
{
    addStatuses(QStringLiteral("_daily"), {{QStringLiteral("key_id"), key}, {QStringLiteral("day"), day}}, sums, demo);
}

void DemoUsage::addStatuses(const QString &grain, const QVariantMap &place, const Sums &sums, const DemoKey &demo)
{
    for (const auto &[status, count] : {std::pair(200, sums.requests - sums.errors - sums.rateLimited),
                                        std::pair(400, sums.errors), std::pair(429, sums.rateLimited)}) {
        QVariantMap row = place;
        row.insert(QStringLiteral("status"), status);
        row.insert(QStringLiteral("requests"), count);
        if (count > 0)
            insert(QStringLiteral("usage_statuses") + grain, row);
        for (const auto &[endpoint, percent] : demoEndpoints(demo.scopes)) {
            row.insert(QStringLiteral("endpoint"), endpoint);
            row.insert(QStringLiteral("requests"), part(count, percent));
            if (part(count, percent) > 0)
                insert(QStringLiteral("usage_endpoint_statuses") + grain, row);
        }
    }
}

// Of several scopes one is not used, so that there is something to advise.
void DemoUsage::addScopes(const QString &key, const DemoKey &demo, UnixMs lastUsed)
{
    std::vector<Scope> used;
    for (const Scope scope : kAllScopes) {
        if (demo.scopes.testFlag(scope))
            used.push_back(scope);
    }
    if (used.size() > 1)
        used.pop_back();
    for (const Scope scope : used)
        run(QStringLiteral("INSERT INTO key_scope_uses (key_id, scope, requests, last_used_at) VALUES (?, ?, ?, ?)"),
            {key, static_cast<qint64>(scope), demo.requests, lastUsed});
}

// Two programs have not changed to the new secret yet.
void DemoUsage::addOldUses(const QString &key, const DemoKey &demo, UnixMs lastUsed)
{
    const QString endpoint = demoEndpoints(demo.scopes).front().name;
    const QString sql = QStringLiteral("INSERT INTO key_old_uses (key_id, version, ip, user_agent, endpoint, requests,"
                                       " last_used_at) VALUES (?, -1, ?, ?, ?, ?, ?)");
    run(sql, {key, QStringLiteral("203.0.113.18"), QStringLiteral("python-requests/2.31"), endpoint, 17, lastUsed});
    run(sql, {key, QStringLiteral("203.0.113.40"), QStringLiteral("dbt-runner"), endpoint, 5, lastUsed - 2 * kHour});
}

} // namespace pm::platform
