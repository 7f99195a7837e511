// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/main/demodata.h"
#include "platform/store/database.h"

#include <random>

namespace pm::platform {

// Ninety days of use of the demo's keys: days all along, hours of the last week, minutes of the last hour.
class DemoUsage
{
public:
    DemoUsage(store::Connection &connection, UnixMs now, std::mt19937 &random)
        : m_connection(connection)
        , m_now(now)
        , m_random(random)
    {
    }

    [[nodiscard]] Result<> add(const QString &key, const DemoKey &demo, UnixMs lastUsed);

private:
    struct Sums {
        qint64 requests = 0;
        qint64 errors = 0;
        qint64 rateLimited = 0;
        qint64 peak = 0; // requests in the busiest minute
    };

    void run(const QString &sql, const QVariantList &values);
    void insert(const QString &table, const QVariantMap &row);
    [[nodiscard]] double share() { return static_cast<double>(m_random() % 10'000) / 10'000.0; }
    void addDay(const QString &key, const DemoKey &demo, qint64 day, double ordinary, UnixMs lastUsed);
    // The busiest minute of all.
    [[nodiscard]] qint64 addHours(const QString &key, const DemoKey &demo, qint64 day, const Sums &sums,
                                  UnixMs lastUsed);
    void addMinutes(const QString &key, const DemoKey &demo, qint64 hour, const Sums &sums);
    // `grain` is the end of the tables' names: "hourly".
    void addPeriod(const char *grain, const QString &key, qint64 period, const Sums &sums, const DemoKey &demo);
    void addMinuteStatuses(const QString &key, qint64 minute, qint64 requests, const DemoKey &demo);
    void addHourStatuses(const QString &key, qint64 hour, const Sums &sums, const DemoKey &demo);
    void addDayStatuses(const QString &key, qint64 day, const Sums &sums, const DemoKey &demo);
    // `place` has the key and the period; `grain` is the end of the tables' names, which those of hours do without.
    void addStatuses(const QString &grain, const QVariantMap &place, const Sums &sums, const DemoKey &demo);
    void addScopes(const QString &key, const DemoKey &demo, UnixMs lastUsed);
    void addOldUses(const QString &key, const DemoKey &demo, UnixMs lastUsed);

    store::Connection &m_connection;
    UnixMs m_now;
    std::mt19937 &m_random;
    Result<> m_outcome;
};

} // namespace pm::platform
