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

} // namespace

void addPoolMetrics(http::Metrics &metrics, const store::Database &database)
{
    metrics.gauge("penguinmails_database_connections", "Open connections to the database (SQLite: the writer)",
                  [&database] { return static_cast<double>(database.poolUse().open); });
    metrics.gauge("penguinmails_database_busy", "Connections that run a unit of work",
                  [&database] { return static_cast<double>(database.poolUse().busy); });
    metrics.gauge("penguinmails_database_waiting", "Units of work that wait for a connection (SQLite: for the writer)",
                  [&database] { return static_cast<double>(database.poolUse().waiting); });
}

std::vector<http::Route> healthRoutes(std::vector<ReadinessCheck> checks, http::Metrics &metrics)
{
    return {
        http::publicGet("/healthz",
                        [](const http::Request &) {
                            return http::Reply{.data = {{kStatus, kOk}}};
                        }),
        http::publicGet("/readyz", [checks = std::move(checks)](const http::Request &) { return readiness(checks); }),
        http::publicGet("/metrics",
                        [&metrics](const http::Request &) {
                            return http::Reply{.contentType = QByteArrayLiteral(
                                                   "text/plain; version=0.0.4; charset=utf-8"),
                                               .bytes = metrics.text()};
                        }),
    };
}

} // namespace pm::platform
