// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/servedroutes.h"

#include "platform/main/service.h"

#include <QTemporaryDir>

namespace pm::test {

std::vector<http::Route> servedRoutes()
{
    const QTemporaryDir folder;
    platform::Settings settings;
    settings.dataDir = folder.path();
    settings.database = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("platform.db"));
    const SystemClock clock;
    http::Log log;
    auto stores = platform::openStores(settings, {}, clock);
    if (!stores)
        return {};
    return platform::Service(std::move(*stores), settings, clock, log).routes();
}

QString nameOf(const http::Route &route)
{
    return QString::fromLatin1(http::methodName(route.method)) + u' ' + route.pattern;
}

} // namespace pm::test
