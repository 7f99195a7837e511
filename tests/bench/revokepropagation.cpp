// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"
#include "tests/support/sharedplatform.h"

#include <QElapsedTimer>

#include <thread>

namespace pm::bench {

namespace {

constexpr int kRevocations = 200;
constexpr std::size_t kFrom = 0; // the process that revokes
constexpr std::size_t kTo = 1;   // the one that is asked
const QString kEmails = QStringLiteral("/api/v1/emails");

// From the request to revoke until the other process refuses the key; nothing when it does not in 5 s.
std::optional<double> timeToRefusal(const test::SharedPlatform &platform, const test::SharedPlatform::Key &key)
{
    const auto user = platform.keyed(kTo, key);
    const auto admin = platform.asOperator(kFrom);
    if (user->get(kEmails).status != 200)
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    if (admin->remove(QStringLiteral("/api/v1/platform/api-keys/") + key.id).status != 200)
        return std::nullopt;
    while (timer.elapsed() < 5000) {
        if (user->get(kEmails).status == 401)
            return static_cast<double>(timer.nsecsElapsed()) / 1e6;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return std::nullopt;
}

Result<std::vector<double>> timesOf(const QStringList &arguments)
{
    test::SharedPlatform platform(arguments);
    if (!platform.start(2, kRevocations))
        return fail(ErrorKind::Internal, QStringLiteral("The processes did not start."));
    std::vector<double> times;
    for (const test::SharedPlatform::Key &key : platform.keys()) {
        const std::optional<double> time = timeToRefusal(platform, key);
        if (!time)
            return fail(ErrorKind::Internal, QStringLiteral("A revoked key was still taken after 5 s."));
        times.push_back(*time);
    }
    return times;
}

Measure measureOf(const char *name, double value, const char *wanted)
{
    return {.name = QString::fromLatin1(name),
            .value = value,
            .unit = QStringLiteral("ms"),
            .referenceName = {},
            .reference = std::nullopt,
            .wanted = QString::fromLatin1(wanted)};
}

} // namespace

Result<std::vector<Measure>> measureRevokePropagation()
{
    test::PostgresServer postgres(test::PostgresServer::Sync::On);
    test::RedisServer redis;
    if (!postgres.start() || !redis.start())
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL or Redis did not start."));
    const QString option = QStringLiteral("--database");
    const auto alone = timesOf({option, postgres.createDatabase()});
    if (!alone)
        return fail(alone.error());
    const auto withRedis = timesOf({option, postgres.createDatabase(), QStringLiteral("--redis"), redis.url()});
    if (!withRedis)
        return fail(withRedis.error());
    return std::vector<Measure>{measureOf("keys.revoke_propagation", percentile(*alone, 99), "p99 < 1000 ms"),
                                measureOf("keys.revoke_propagation.p50", median(*alone), ""),
                                measureOf("keys.revoke_propagation.redis", percentile(*withRedis, 99), "p99 < 100 ms"),
                                measureOf("keys.revoke_propagation.redis_p50", median(*withRedis), "")};
}

} // namespace pm::bench
