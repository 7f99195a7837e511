// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/healthroutes.h"

namespace pm::platform {

namespace {

const QString kStatus = QStringLiteral("status");
const QString kOk = QStringLiteral("ok");

http::Reply readiness(const std::vector<ReadinessCheck> &checks)
{
    QJsonObject results;
    bool ready = true;
    for (const ReadinessCheck &check : checks) {
        const Result<> answer = check.check();
        results.insert(check.name, answer ? kOk : answer.error().message);
        ready &= answer.has_value();
    }
    return {.status = ready ? 200 : 503,
            .data = {{kStatus, ready ? kOk : QStringLiteral("unavailable")}, {QStringLiteral("checks"), results}}};
}

http::Route route(const char *path, http::Handler handler)
{
    return {.method = http::Method::Get,
            .pattern = QString::fromLatin1(path),
            .access = http::publicAccess(),
            .handler = std::move(handler)};
}

} // namespace

std::vector<http::Route> healthRoutes(std::vector<ReadinessCheck> checks, http::Metrics &metrics)
{
    return {
        route("/healthz",
              [](const http::Request &) {
                  return http::Reply{.data = {{kStatus, kOk}}};
              }),
        route("/readyz", [checks = std::move(checks)](const http::Request &) { return readiness(checks); }),
        route("/metrics",
              [&metrics](const http::Request &) {
                  return http::Reply{.contentType = QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8"),
                                     .bytes = metrics.text()};
              }),
    };
}

} // namespace pm::platform
