// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"
#include "tests/bench/pgbench.h"
#include "tests/bench/wrk.h"
#include "tests/support/sharedplatform.h"

#include <QJsonDocument>

namespace pm::bench {

namespace {

constexpr int kClients = 64;
constexpr int kSecondsARun = 2;
constexpr int kKeysARun = 32; // each may burst 2,000 requests

// One service, and how many messages it accepted of those that wrk sent.
struct Sender {
    QString name;
    test::SharedPlatform platform;
    WrkLoad load{};
    std::vector<double> perSecond{};
    std::vector<double> p99Ms{};
    qint64 accepted = 0;
    int failures = 0;
};

QByteArray bodyOfMessage()
{
    const QJsonObject message{{QStringLiteral("to"), QStringLiteral("user@example.com")},
                              {QStringLiteral("subject"), QStringLiteral("Your order has shipped")},
                              {QStringLiteral("text_body"), QString(200, u'x')}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

Result<> prepare(Sender &sender)
{
    if (!sender.platform.start(1, kRuns * kKeysARun))
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    sender.load = {.url = sender.platform.process(0).url().toString() + QStringLiteral("/api/v1/emails/send"),
                   .body = bodyOfMessage(),
                   .connections = kClients,
                   .seconds = kSecondsARun};
    return {};
}

// Each key was just used, so that no bcrypt is left to do.
Result<> takeKeys(Sender &sender, int run)
{
    sender.load.keys.clear();
    for (int i = run * kKeysARun; i < (run + 1) * kKeysARun; ++i) {
        const test::SharedPlatform::Key &key = sender.platform.keys()[static_cast<std::size_t>(i)];
        if (sender.platform.keyed(0, key)->get(QStringLiteral("/api/v1/emails")).status != 200)
            return fail(ErrorKind::Internal, QStringLiteral("A key was refused."));
        sender.load.keys.append(key.secret);
    }
    return {};
}

Result<> run(Sender &sender, int run)
{
    return takeKeys(sender, run).and_then([&] { return runWrk(sender.load); }).map([&](const WrkFigures &figures) {
        sender.perSecond.push_back(figures.perSecond * (figures.answers - figures.failures)
                                   / std::max(1, figures.answers));
        sender.p99Ms.push_back(figures.p99Ms);
        sender.accepted += figures.answers;
        sender.failures += figures.failures;
    });
}

// Accepted, but not there. Some are there that wrk did not wait for.
qint64 lostBy(const Sender &sender)
{
    const auto reply = sender.platform.keyed(0, sender.platform.keys().front())
                           ->get(QStringLiteral("/api/v1/analytics/emails?range=7d"));
    const qint64 kept =
        reply.json().value(QStringLiteral("totals")).toObject().value(QStringLiteral("sent")).toInteger();
    return std::max<qint64>(0, sender.accepted - sender.failures - kept);
}

void addMeasures(const Sender &sender, double reference, std::vector<Measure> &measures)
{
    const QString name = QStringLiteral("platform.send.") + sender.name;
    measures.push_back({name, median(sender.perSecond), QStringLiteral("sends/s"),
                        QStringLiteral("pgbench, a row a transaction"), reference, QStringLiteral("ratio >= 0.5")});
    measures.push_back({name + QStringLiteral(".p99"), median(sender.p99Ms), QStringLiteral("ms"), {}, {}, {}});
    measures.push_back({name + QStringLiteral(".failures"),
                        static_cast<double>(sender.failures),
                        QStringLiteral("answers"),
                        {},
                        {},
                        QStringLiteral("0")});
    measures.push_back({name + QStringLiteral(".lost"),
                        static_cast<double>(lostBy(sender)),
                        QStringLiteral("messages"),
                        {},
                        {},
                        QStringLiteral("0")});
}

} // namespace

// Both services and pgbench wait for the disk before they answer, and have as many clients; one runs at a time.
Result<std::vector<Measure>> measureSendRate()
{
    test::PostgresServer postgres(test::PostgresServer::Sync::On);
    PgBench pgbench(postgres);
    if (!postgres.start())
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL did not start."));
    const QStringList permissions{QStringLiteral("send_email"), QStringLiteral("read_analytics")};
    Sender sqlite{.name = QStringLiteral("sqlite"), .platform = test::SharedPlatform({}, {}, permissions)};
    Sender postgresql{.name = QStringLiteral("postgresql"),
                      .platform = test::SharedPlatform({QStringLiteral("--database"), postgres.createDatabase()}, {},
                                                       permissions)};
    const auto ready = pgbench.prepare().and_then([&] { return prepare(sqlite); }).and_then([&] {
        return prepare(postgresql);
    });
    if (!ready)
        return fail(ready.error());
    std::vector<double> reference;
    for (int i = 0; i < kRuns; ++i) {
        const auto rate = pgbench.run(kClients, kSecondsARun);
        const auto sent = run(sqlite, i).and_then([&] { return run(postgresql, i); });
        if (!rate || !sent)
            return fail(rate ? sent.error() : rate.error());
        reference.push_back(*rate);
    }
    std::vector<Measure> measures;
    addMeasures(sqlite, median(reference), measures);
    addMeasures(postgresql, median(reference), measures);
    return measures;
}

} // namespace pm::bench
