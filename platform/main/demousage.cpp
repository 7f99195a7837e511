// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demousage.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kDaysOfUse = 90;
constexpr qint64 kDaysOfEndpoints = 30;
constexpr qint64 kDaysOfHours = 8;

const QString kHourlyStatuses = QStringLiteral("usage_statuses (key_id, hour, status, requests)");

// Percent of a day's requests that come in each hour of it.
constexpr std::array<qint64, 24> kHourShares{1, 1, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 5, 7, 9, 8, 7, 5, 4, 3, 3, 2, 1, 1};

qint64 part(qint64 whole, qint64 percent)
{
    return (whole * percent + 50) / 100;
}

// What a key calls most, and second most: of the first scope that it has.
std::pair<const char *, const char *> endpointsOf(Scopes scopes)
{
    static constexpr std::array<std::tuple<Scope, const char *, const char *>, kAllScopes.size()> kCalls{{
        {Scope::SendEmail, "POST /api/v1/emails/send", "GET /api/v1/emails/{id}"},
        {Scope::ManageContacts, "POST /api/v1/contacts", "GET /api/v1/contacts"},
        {Scope::ReadAnalytics, "GET /api/v1/analytics/emails", "GET /api/v1/analytics/campaigns/{id}"},
        {Scope::ReadInbox, "GET /api/v1/inbox/threads", "GET /api/v1/inbox/threads/{id}"},
        {Scope::ManageCampaigns, "GET /api/v1/campaigns", "POST /api/v1/campaigns"},
        {Scope::ManageTemplates, "GET /api/v1/templates", "PUT /api/v1/templates/{id}"},
        {Scope::ManageDomains, "GET /api/v1/domains", "POST /api/v1/domains/{id}/verify"},
        {Scope::ManageWebhooks, "GET /api/v1/webhooks", "PUT /api/v1/webhooks/{id}"},
    }};
    const auto call = std::find_if(kCalls.begin(), kCalls.end(),
                                   [&](const auto &known) { return scopes.testFlag(std::get<Scope>(known)); });
    return call == kCalls.end() ? std::pair("", "") : std::pair(std::get<1>(*call), std::get<2>(*call));
}

} // namespace

void DemoUsage::run(const QString &sql, const QVariantList &values)
{
    if (!m_outcome)
        return;
    if (const auto done = m_connection.execute(sql, values); !done)
        m_outcome = fail(done.error());
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
    sums.rateLimited = sums.requests / 900;
    addPeriod(QStringLiteral("usage_daily"), key, day, sums);
    addStatuses(QStringLiteral("usage_statuses_daily (key_id, day, status, requests)"), key, day, sums);
    const qint64 today = m_now / kDay;
    if (day > today - kDaysOfEndpoints)
        addEndpoints(key, demo, day, sums.requests);
    if (day > today - kDaysOfHours)
        addHours(key, day, sums, lastUsed);
    else
        addStatuses(kHourlyStatuses, key, day * 24 + 12, sums);
}

void DemoUsage::addHours(const QString &key, qint64 day, const Sums &sums, UnixMs lastUsed)
{
    for (std::size_t i = 0; i < kHourShares.size(); ++i) {
        const qint64 hour = day * 24 + static_cast<qint64>(i);
        const qint64 percent = kHourShares[i];
        const Sums ofHour{.requests = part(sums.requests, percent),
                          .errors = part(sums.errors, percent),
                          .rateLimited = part(sums.rateLimited, percent)};
        if (hour * kHour > lastUsed || ofHour.requests == 0)
            continue;
        addPeriod(QStringLiteral("usage_hourly"), key, hour, ofHour);
        addStatuses(kHourlyStatuses, key, hour, ofHour);
        if (hour >= m_now / kHour - 1)
            addMinutes(key, hour, ofHour);
    }
}

void DemoUsage::addMinutes(const QString &key, qint64 hour, const Sums &sums)
{
    for (qint64 minute = hour * 60; minute < hour * 60 + 60 && minute < m_now / kMinute; ++minute) {
        const auto requests = static_cast<qint64>(
            std::round(static_cast<double>(sums.requests) / 60 * (0.6 + 0.8 * share())));
        if (requests > 0)
            addPeriod(QStringLiteral("usage_minutely"), key, minute, {.requests = requests});
    }
}

void DemoUsage::addPeriod(const QString &table, const QString &key, qint64 period, const Sums &sums)
{
    const qint64 slow = sums.requests / 4;
    const qint64 slowest = sums.requests / 50;
    run(QStringLiteral("INSERT INTO %1 (key_id, period, requests, errors, rate_limited, d1, d3, d5)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(table),
        {key, period, sums.requests, sums.errors, sums.rateLimited, sums.requests - slow - slowest, slow, slowest});
}

void DemoUsage::addStatuses(const QString &table, const QString &key, qint64 period, const Sums &sums)
{
    const QString sql = QStringLiteral("INSERT INTO %1 VALUES (?, ?, ?, ?)").arg(table);
    run(sql, {key, period, 200, sums.requests - sums.errors - sums.rateLimited});
    if (sums.errors > 0)
        run(sql, {key, period, 400, sums.errors});
    if (sums.rateLimited > 0)
        run(sql, {key, period, 429, sums.rateLimited});
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
    const QString endpoint = QString::fromLatin1(endpointsOf(demo.scopes).first);
    const QString sql = QStringLiteral("INSERT INTO key_old_uses (key_id, version, ip, user_agent, endpoint, requests,"
                                       " last_used_at) VALUES (?, -1, ?, ?, ?, ?, ?)");
    run(sql, {key, QStringLiteral("203.0.113.18"), QStringLiteral("python-requests/2.31"), endpoint, 17, lastUsed});
    run(sql, {key, QStringLiteral("203.0.113.40"), QStringLiteral("dbt-runner"), endpoint, 5, lastUsed - 2 * kHour});
}

void DemoUsage::addEndpoints(const QString &key, const DemoKey &demo, qint64 day, qint64 requests)
{
    const auto &[first, second] = endpointsOf(demo.scopes);
    const QString sql = QStringLiteral("INSERT INTO usage_endpoints (key_id, day, endpoint, requests, total_us)"
                                       " VALUES (?, ?, ?, ?, ?)");
    run(sql, {key, day, QString::fromLatin1(first), requests * 3 / 4 + 1, (requests * 3 / 4 + 1) * 21'000});
    if (requests > 3)
        run(sql, {key, day, QString::fromLatin1(second), requests / 4, requests / 4 * 8'000});
}

} // namespace pm::platform
