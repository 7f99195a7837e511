// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"
#include "tests/bench/psql.h"
#include "tests/bench/usagerows.h"
#include "tests/support/sharedplatform.h"

#include <QElapsedTimer>

namespace pm::bench {

namespace {

constexpr qint64 kRows = 50'000'000;
constexpr int kKeys = 20;
constexpr int kRequestsARun = 40;
const QString kAnalytics = QStringLiteral("/api/v1/tenant/analytics/api-usage?range=90d");

double elapsedMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Chart {
    QString name;
    QString path;
    QString rawSql; // the same series from the raw rows
    std::vector<double> median{};
    std::vector<double> p95{};
    std::vector<double> raw{};
};

Result<> run(Chart &chart, test::HttpExchange &http, const UsageRows &loaded)
{
    std::vector<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < kRequestsARun; ++i) {
        timer.start();
        if (http.get(chart.path).status != 200)
            return fail(ErrorKind::Internal, QStringLiteral("A chart was refused."), chart.path);
        times.push_back(elapsedMs(timer));
    }
    chart.median.push_back(median(times));
    chart.p95.push_back(percentile(times, 95));
    timer.start();
    const auto raw = psql(loaded.server, loaded.database, chart.rawSql);
    chart.raw.push_back(elapsedMs(timer));
    return raw.map([](const QByteArray &) {});
}

QString rawSql(const QString &condition)
{
    return QStringLiteral("SELECT at / 86400000, COUNT(*), COUNT(*) FILTER (WHERE status >= 400),"
                          " percentile_disc(0.95) WITHIN GROUP (ORDER BY duration_us) FROM usage_requests%1 GROUP BY 1")
        .arg(condition);
}

// Nothing when the chart tells of every row.
Result<> checkTotal(test::HttpExchange &http, qint64 rows)
{
    const QJsonObject totals = http.get(kAnalytics).data().value(QStringLiteral("totals")).toObject();
    const qint64 told = totals.value(QStringLiteral("requests")).toInteger();
    return told == rows ? Result<>()
                        : fail(ErrorKind::Internal, QStringLiteral("The chart does not tell of every row."),
                               QString::number(told));
}

void addMeasures(const Chart &chart, std::vector<Measure> &measures)
{
    const QString name = QStringLiteral("usage.chart_90d.") + chart.name;
    const QString reference = QStringLiteral("its series from the raw rows, by SQL");
    const QString wanted = QStringLiteral("< 50 ms");
    measures.push_back({name, median(chart.median), QStringLiteral("ms"), reference, median(chart.raw), wanted});
    measures.push_back(
        {name + QStringLiteral(".p95"), median(chart.p95), QStringLiteral("ms"), reference, median(chart.raw), wanted});
}

} // namespace

Result<std::vector<Measure>> measureUsageChart()
{
    test::PostgresServer postgres; // nothing is written while it is measured
    if (!postgres.start())
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL did not start."));
    UsageRows loaded{.server = postgres, .database = postgres.createDatabase(), .keys = {}, .rows = wantedRows(kRows)};
    test::SharedPlatform platform({QStringLiteral("--database"), loaded.database});
    if (!platform.start(1, kKeys))
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    for (const test::SharedPlatform::Key &key : platform.keys())
        loaded.keys.append(key.id);
    const auto http = platform.asOperator(0);
    if (const auto ready = loadUsageRows(loaded).and_then([&] { return checkTotal(*http, loaded.rows); }); !ready)
        return fail(ready.error());
    const QString busiest = loaded.keys.first();
    Chart ofKey{.name = QStringLiteral("key"),
                .path = QStringLiteral("/api/v1/platform/api-keys/%1/usage?range=90d").arg(busiest),
                .rawSql = rawSql(QStringLiteral(" WHERE key_id = '%1'").arg(busiest))};
    Chart ofTenant{.name = QStringLiteral("tenant"), .path = kAnalytics, .rawSql = rawSql({})};
    for (int i = 0; i < kRuns; ++i) {
        if (const auto taken = run(ofKey, *http, loaded).and_then([&] { return run(ofTenant, *http, loaded); }); !taken)
            return fail(taken.error());
    }
    std::vector<Measure> measures;
    addMeasures(ofKey, measures);
    addMeasures(ofTenant, measures);
    return measures;
}

} // namespace pm::bench
