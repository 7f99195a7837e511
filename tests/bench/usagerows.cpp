// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/usagerows.h"

#include "tests/bench/psql.h"

#include <QDateTime>

#include <future>

namespace pm::bench {

namespace {

constexpr int kDays = 90;
constexpr int kLoaders = 2; // at the same time
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr int kMinutesKeptDays = 2;
constexpr int kClasses = 12; // of durations

QString partitionOf(qint64 day)
{
    return QStringLiteral("usage_requests_") + QDate(1970, 1, 1).addDays(day).toString(QStringLiteral("yyyyMMdd"));
}

// Everything about a row follows from its number. Of a hundred requests 90 are 200, 5 are 404, the rest are others.
QString rowsOfDay(const UsageRows &wanted, qint64 day, UnixMs now)
{
    const UnixMs from = day * kDayMs;
    const qint64 count = (day == now / kDayMs ? wanted.rows - wanted.rows / kDays * (kDays - 1) : wanted.rows / kDays);
    const UnixMs length = std::min(now - from, kDayMs);
    return QStringLiteral("SELECT (CAST('{%1}' AS TEXT[]))[1 + (h % %2) * (h / %2 % %2) / %2] AS key_id,"
                          " CAST(%3 + g * %4 / %5 AS BIGINT) AS at, 'GET /api/v1/route' || (h / 401 % 30) AS endpoint,"
                          " CAST(CASE WHEN h % 100 < 90 THEN 200 WHEN h % 100 < 95 THEN 404 WHEN h % 100 < 97 THEN 201"
                          " WHEN h % 100 < 98 THEN 429 WHEN h % 100 < 99 THEN 400 ELSE 500 END AS INTEGER) AS status,"
                          " CAST(300 + (h % 997) * (h % 89) AS BIGINT) AS duration_us, '203.0.113.' || (h % 251) AS ip"
                          " FROM (SELECT g, hashint8(g + %6) & 2147483647 AS h FROM generate_series(CAST(0 AS BIGINT), "
                          "%5 - 1) g) numbers")
        .arg(wanted.keys.join(u','))
        .arg(wanted.keys.size())
        .arg(from)
        .arg(length)
        .arg(count)
        .arg(day * 10'000'000);
}

// As the service counts: a class of durations has its upper bound in it.
QString sumsBy(const QString &partition, const QString &place)
{
    QString sql = QStringLiteral("SELECT %1, COUNT(*), COUNT(*) FILTER (WHERE status >= 400"
                                 " AND status <> 429), COUNT(*) FILTER (WHERE status = 429), SUM(duration_us)")
                      .arg(place);
    for (int i = 0; i < kClasses; ++i)
        sql += QStringLiteral(", COUNT(*) FILTER (WHERE class = %1)").arg(i);
    return sql
         + QStringLiteral(" FROM (SELECT *, width_bucket(duration_us - 1, CAST('{1000,2000,5000,10000,20000,50000,"
                          "100000,200000,500000,1000000,2000000}' AS BIGINT[])) AS class FROM %1) classed"
                          " GROUP BY %2")
               .arg(partition, place);
}

// Of keys, and of their endpoints. `grain` is the end of the tables' names.
QString seriesInto(const QString &grain, const QString &partition, qint64 periodMs)
{
    QStringList classes;
    for (int i = 0; i < kClasses; ++i)
        classes.append(QStringLiteral("d%1").arg(i));
    const QString insert = QStringLiteral("INSERT INTO %1 (%2, requests, errors, rate_limited, total_us, ")
                         + classes.join(QStringLiteral(", ")) + QStringLiteral(") ");
    const QString place = QStringLiteral("key_id, at / %1").arg(periodMs);
    return insert.arg(QStringLiteral("usage_") + grain, QStringLiteral("key_id, period")) + sumsBy(partition, place)
         + u';' + insert.arg(QStringLiteral("usage_endpoints_") + grain, QStringLiteral("key_id, period, endpoint"))
         + sumsBy(partition, place + QStringLiteral(", endpoint")) + u';';
}

// `grain` is the end of the tables' names, `period` the column.
QString statusesInto(const QString &grain, const QString &period, const QString &partition, qint64 periodMs)
{
    return QStringLiteral("INSERT INTO usage_statuses%1 (key_id, %2, status, requests)"
                          " SELECT key_id, at / %4, status, COUNT(*) FROM %3 GROUP BY 1, 2, 3;"
                          "INSERT INTO usage_endpoint_statuses%1 (key_id, %2, endpoint, status, requests)"
                          " SELECT key_id, at / %4, endpoint, status, COUNT(*) FROM %3 GROUP BY 1, 2, 3, 4;")
        .arg(grain, period, partition)
        .arg(periodMs);
}

QString sumsOfDay(const QString &partition, bool withMinutes)
{
    return seriesInto(QStringLiteral("hourly"), partition, kHourMs)
         + seriesInto(QStringLiteral("daily"), partition, kDayMs)
         + (withMinutes ? seriesInto(QStringLiteral("minutely"), partition, 60'000) : QString())
         + statusesInto({}, QStringLiteral("hour"), partition, kHourMs)
         + statusesInto(QStringLiteral("_daily"), QStringLiteral("day"), partition, kDayMs)
         + QStringLiteral("INSERT INTO usage_addresses (key_id, ip, requests, last_seen)"
                          " SELECT key_id, ip, COUNT(*), MAX(at) FROM %1 GROUP BY 1, 2 ORDER BY 1, 2"
                          " ON CONFLICT (key_id, ip) DO UPDATE SET"
                          " requests = usage_addresses.requests + excluded.requests,"
                          " last_seen = GREATEST(usage_addresses.last_seen, excluded.last_seen);")
               .arg(partition);
}

Result<> run(const UsageRows &wanted, const QString &sql)
{
    return psql(wanted.server, wanted.database, sql).map([](const QByteArray &) {});
}

// The service has made the partition of today, and those of the days to come.
Result<> loadDay(const UsageRows &wanted, qint64 day, UnixMs now)
{
    const QString partition = partitionOf(day);
    const bool isToday = day == now / kDayMs;
    const QString make = QStringLiteral("CREATE UNLOGGED TABLE %1 (LIKE usage_requests INCLUDING DEFAULTS);");
    const QString attach = QStringLiteral(
                               "ALTER TABLE usage_requests ATTACH PARTITION %1 FOR VALUES FROM (%2) TO (%3);")
                               .arg(partition)
                               .arg(day * kDayMs)
                               .arg((day + 1) * kDayMs);
    return (isToday ? Result<>() : run(wanted, make.arg(partition)))
        .and_then([&] { return copyRows(wanted.server, wanted.database, rowsOfDay(wanted, day, now), partition); })
        .and_then([&] { return isToday ? Result<>() : run(wanted, attach); })
        .and_then([&] { return run(wanted, sumsOfDay(partition, day > now / kDayMs - kMinutesKeptDays)); });
}

} // namespace

Result<> loadUsageRows(const UsageRows &wanted)
{
    const UnixMs now = QDateTime::currentMSecsSinceEpoch();
    const qint64 today = now / kDayMs;
    std::vector<std::future<Result<>>> loaders;
    for (int loader = 0; loader < kLoaders; ++loader) {
        loaders.push_back(std::async(std::launch::async, [&, loader] {
            Result<> loaded;
            for (qint64 day = today - kDays + 1 + loader; loaded && day <= today; day += kLoaders)
                loaded = loadDay(wanted, day, now);
            return loaded;
        }));
    }
    Result<> all;
    for (std::future<Result<>> &loader : loaders) {
        if (Result<> loaded = loader.get(); !loaded)
            all = std::move(loaded);
    }
    // The service's own server would have got round to it long ago.
    return all.and_then([&] {
        return run(wanted, QStringLiteral("VACUUM ANALYZE usage_minutely, usage_hourly, usage_daily, usage_statuses,"
                                          " usage_statuses_daily, usage_endpoints_minutely, usage_endpoints_hourly,"
                                          " usage_endpoints_daily, usage_endpoint_statuses,"
                                          " usage_endpoint_statuses_daily, usage_addresses"));
    });
}

} // namespace pm::bench
