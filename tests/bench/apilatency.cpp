// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/apimix.h"
#include "tests/bench/measures.h"
#include "tests/bench/nginx.h"
#include "tests/bench/openload.h"

#include "tests/support/postgresserver.h"

#include <algorithm>

namespace pm::bench {

namespace {

constexpr int kPerSecond = 1000;
constexpr int kSecondsARun = 8;

// By route, of all runs together: a rare one is called less than ten times in each.
using Times = std::vector<std::vector<double>>;

void runMix(ApiMix &mix, int index, Times &times)
{
    mix.beginRun(index);
    run({.port = mix.port(),
         .perSecond = kPerSecond,
         .seconds = kSecondsARun,
         .request = [&](std::size_t number) { return mix.request(number); },
         .answered = [&](std::size_t number, double ms, int status,
                         const QByteArray &body) { mix.answered(number, ms, status, body); }});
    times.resize(publicRoutes().size());
    for (std::size_t route = 0; route < times.size(); ++route) {
        const std::vector<double> more = mix.timesOf(route);
        times[route].insert(times[route].end(), more.begin(), more.end());
    }
}

void runNginx(const Nginx &nginx, std::vector<double> &times)
{
    const QByteArray request = "GET " + Nginx::path().toLatin1() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::size_t before = times.size();
    times.resize(before + static_cast<std::size_t>(kPerSecond) * kSecondsARun);
    run({.port = nginx.port(),
         .perSecond = kPerSecond,
         .seconds = kSecondsARun,
         .request = [&](std::size_t) { return request; },
         .answered = [&](std::size_t number, double ms, int, const QByteArray &) { times[before + number] = ms; }});
}

void addMeasures(const ApiMix &mix, const Times &times, double reference, std::vector<Measure> &measures)
{
    const QString prefix = QStringLiteral("api.p95.") + mix.name();
    const QString wanted = QStringLiteral("< 20 ms");
    const auto add = [&](const QString &name, double ms) {
        measures.push_back(
            {name, ms, QStringLiteral("ms"), QStringLiteral("nginx, static file, the same rate"), reference, wanted});
    };
    const std::size_t first = measures.size();
    for (std::size_t i = 0; i < times.size(); ++i) {
        const PublicRoute &route = publicRoutes()[i];
        add(prefix + u' ' + QLatin1StringView(route.method) + u' ' + QLatin1StringView(route.path),
            percentile(times[i], 95));
    }
    std::sort(measures.begin() + static_cast<std::ptrdiff_t>(first), measures.end(),
              [](const Measure &a, const Measure &b) { return a.value > b.value; });
    add(prefix, measures[first].value); // the worst route
    measures.push_back({prefix + QStringLiteral(".failures"),
                        static_cast<double>(mix.failures()),
                        QStringLiteral("answers"),
                        {},
                        {},
                        QStringLiteral("0")});
}

} // namespace

// All routes at once, a thousand requests a second together.
Result<std::vector<Measure>> measureApiLatency()
{
    test::PostgresServer postgres(test::PostgresServer::Sync::On);
    Nginx nginx;
    if (!postgres.start() || !nginx.start(QByteArray(300, 'x')))
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL or nginx did not start; are they installed?"));
    ApiMix sqlite(QStringLiteral("sqlite"), {});
    ApiMix postgresql(QStringLiteral("postgresql"), postgres.createDatabase());
    if (const auto ready = sqlite.prepare().and_then([&] { return postgresql.prepare(); }); !ready)
        return fail(ready.error());
    Times ofSqlite, ofPostgres;
    std::vector<double> ofNginx;
    for (int i = 0; i < kRuns; ++i) {
        runMix(sqlite, i, ofSqlite);
        runMix(postgresql, i, ofPostgres);
        runNginx(nginx, ofNginx);
    }
    const double reference = percentile(ofNginx, 95);
    std::vector<Measure> measures;
    addMeasures(sqlite, ofSqlite, reference, measures);
    addMeasures(postgresql, ofPostgres, reference, measures);
    return measures;
}

} // namespace pm::bench
