// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"
#include "tests/bench/nginx.h"
#include "tests/bench/wrk.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QJsonArray>
#include <QThread>

#include <sched.h>

namespace pm::bench {

namespace {

constexpr int kConnections = 32;
constexpr int kSecondsARun = 2;
constexpr int kServerCore = 0;
constexpr int kWrkCore = 1;
// A key of the Enterprise tier may burst 2,000 requests; enough keys keep every answer a 200.
constexpr int kKeys = 240;

struct Fixture {
    QStringList keys;
    QString path;
    QByteArray body;
};

// An Enterprise tenant with keys that have each been used once, so that no bcrypt is left to do.
Result<Fixture> prepare(test::HttpExchange &http)
{
    const auto login = http.post(QStringLiteral("/api/v1/auth/login"),
                                 {{QStringLiteral("email"), test::PlatformProcess::adminEmail()},
                                  {QStringLiteral("password"), test::PlatformProcess::adminPassword()}});
    const QString token = login.data().value(QStringLiteral("token")).toString();
    http.setBearer(token);
    const auto tenant = http.post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                  {{QStringLiteral("company_name"), QStringLiteral("Bench")},
                                   {QStringLiteral("owner_email"), QStringLiteral("owner@bench.test")},
                                   {QStringLiteral("plan"), QStringLiteral("enterprise")}});
    http.setHeader("X-Tenant-Id", tenant.data().value(QStringLiteral("id")).toString().toLatin1());
    Fixture fixture;
    for (int i = 0; i < kKeys; ++i) {
        const auto key = http.post(QStringLiteral("/api/v1/platform/api-keys"),
                                   {{QStringLiteral("name"), QStringLiteral("Bench %1").arg(i)},
                                    {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}});
        if (key.status != 201)
            return fail(ErrorKind::Internal, QStringLiteral("A key could not be made."), QString::fromUtf8(key.body));
        fixture.keys.append(key.json().value(QStringLiteral("api_key")).toString());
    }
    http.setBearer(fixture.keys.first());
    const auto sent = http.post(QStringLiteral("/api/v1/emails/send"),
                                {{QStringLiteral("to"), QStringLiteral("user@example.com")},
                                 {QStringLiteral("subject"), QStringLiteral("Hello")}});
    fixture.path = QStringLiteral("/api/v1/emails/") + sent.json().value(QStringLiteral("id")).toString();
    return fixture;
}

Result<> useEachKeyOnce(test::HttpExchange &http, Fixture &fixture)
{
    for (const QString &key : std::as_const(fixture.keys)) {
        http.setBearer(key);
        const auto reply = http.get(fixture.path);
        if (reply.status != 200)
            return fail(ErrorKind::Internal, QStringLiteral("A key was refused."), QString::fromUtf8(reply.body));
        fixture.body = reply.body;
    }
    return {};
}

// The service sees one processor only, from its start.
bool startOn(int core, test::PlatformProcess &platform)
{
    cpu_set_t all;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(core, &one);
    if (sched_getaffinity(0, sizeof all, &all) != 0 || sched_setaffinity(0, sizeof one, &one) != 0)
        return false;
    const bool started = platform.start();
    return sched_setaffinity(0, sizeof all, &all) == 0 && started;
}

// Of the service's own counter; nothing when it has none.
double bcryptChecks(test::HttpExchange &http)
{
    const QByteArray metrics = http.get(QStringLiteral("/metrics")).body;
    const auto lines = metrics.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("penguinmails_bcrypt_runs"))
            return line.split(' ').last().toDouble();
    }
    return -1;
}

} // namespace

Result<std::vector<Measure>> measureKeyedGet()
{
    if (QThread::idealThreadCount() < 2)
        return fail(ErrorKind::Unavailable,
                    QStringLiteral("This measure needs two processors: one for the service, one for its load."));
    test::PlatformProcess platform;
    if (!startOn(kServerCore, platform))
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    test::HttpExchange http(platform.url());
    auto fixture = prepare(http);
    if (!fixture)
        return fail(fixture.error());
    if (const auto used = useEachKeyOnce(http, *fixture); !used)
        return fail(used.error());
    Nginx nginx;
    if (!nginx.start(fixture->body, kServerCore))
        return fail(ErrorKind::Internal, QStringLiteral("nginx did not start; is it installed?"));
    const WrkLoad keyed{.url = platform.url().toString() + fixture->path,
                        .keys = fixture->keys,
                        .connections = kConnections,
                        .seconds = kSecondsARun,
                        .core = kWrkCore};
    WrkLoad plain = keyed;
    plain.url = nginx.url();
    plain.keys.clear();

    const double checksBefore = bcryptChecks(http);
    std::vector<double> ours, ourP99, reference, referenceP99;
    int failures = 0;
    for (int run = 0; run < kRuns; ++run) {
        const auto load = runWrk(keyed);
        const auto nginxLoad = runWrk(plain);
        if (!load || !nginxLoad)
            return fail((load ? nginxLoad : load).error());
        ours.push_back(load->perSecond);
        ourP99.push_back(load->p99Ms);
        failures += load->failures;
        reference.push_back(nginxLoad->perSecond);
        referenceP99.push_back(nginxLoad->p99Ms);
    }
    const QString nginxName = QStringLiteral("nginx, static file");
    return std::vector<Measure>{{QStringLiteral("platform.keyed_get"), median(ours), QStringLiteral("req/s"), nginxName,
                                 median(reference), QStringLiteral("ratio >= 0.20")},
                                {QStringLiteral("platform.keyed_get.p99"), median(ourP99), QStringLiteral("ms"),
                                 nginxName, median(referenceP99), QStringLiteral("< 5 ms")},
                                {QStringLiteral("platform.keyed_get.failures"), static_cast<double>(failures),
                                 QStringLiteral("answers"), QString(), std::nullopt, QStringLiteral("0")},
                                {QStringLiteral("platform.keyed_get.bcrypt"), bcryptChecks(http) - checksBefore,
                                 QStringLiteral("checks"), QString(), std::nullopt,
                                 QStringLiteral("0 after the first")}};
}

} // namespace pm::bench
