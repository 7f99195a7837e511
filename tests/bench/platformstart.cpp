// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"
#include "tests/support/platformprocess.h"
#include "tests/support/redisserver.h"

#include <QElapsedTimer>

namespace pm::bench {

Result<std::vector<Measure>> measurePlatformStart()
{
    std::vector<double> ours;
    std::vector<double> reference;
    for (int run = 0; run < kRuns; ++run) {
        test::PlatformProcess platform;
        QElapsedTimer timer;
        timer.start();
        if (!platform.start())
            return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
        ours.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);

        test::RedisServer redis;
        timer.restart();
        if (!redis.start())
            return fail(ErrorKind::Internal, QStringLiteral("Redis did not start."));
        reference.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return std::vector<Measure>{{.name = QStringLiteral("platform.start"),
                                 .value = median(ours),
                                 .unit = QStringLiteral("ms"),
                                 .referenceName = QStringLiteral("redis-server, exec to answering"),
                                 .reference = median(reference),
                                 .wanted = QStringLiteral("< 150 ms")}};
}

} // namespace pm::bench
