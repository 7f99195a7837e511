// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

constexpr int kDurationClasses = 12; // as in the tables usage_minutely, usage_hourly and usage_daily

// Beside the requests and total_us, which the table of days has already.
QStringList sumColumns()
{
    QStringList columns{QStringLiteral("errors"), QStringLiteral("rate_limited")};
    for (int i = 0; i < kDurationClasses; ++i)
        columns.append(QStringLiteral("d%1").arg(i));
    return columns;
}

// The same sums as of a key, of each endpoint that it used.
QString series(const char *name)
{
    QString sums;
    const QStringList columns = sumColumns();
    for (const QString &column : columns)
        sums += QStringLiteral("    %1 BIGINT NOT NULL DEFAULT 0,\n").arg(column);
    return QStringLiteral(R"(
CREATE TABLE %1 (
    key_id TEXT NOT NULL,
    period BIGINT NOT NULL,
    endpoint TEXT NOT NULL,
    requests BIGINT NOT NULL,
    total_us BIGINT NOT NULL,
%2    PRIMARY KEY (key_id, period, endpoint)
))")
        .arg(QLatin1StringView(name), sums);
}

const QString kStatuses = QStringLiteral(R"(
CREATE TABLE usage_endpoint_statuses (
    key_id TEXT NOT NULL,
    hour BIGINT NOT NULL,
    endpoint TEXT NOT NULL,
    status INTEGER NOT NULL,
    requests BIGINT NOT NULL,
    PRIMARY KEY (key_id, hour, endpoint, status)
))");

QString addColumn(const QString &table, const QString &column)
{
    return QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 BIGINT NOT NULL DEFAULT 0").arg(table, column);
}

// `peak` is the highest number of requests in one minute of the hour or day.
QStringList steps()
{
    const QString daily = QStringLiteral("usage_endpoints_daily");
    QStringList steps{QStringLiteral("ALTER TABLE usage_endpoints RENAME TO ") + daily,
                      QStringLiteral("ALTER TABLE %1 RENAME COLUMN day TO period").arg(daily),
                      addColumn(QStringLiteral("usage_hourly"), QStringLiteral("peak")),
                      addColumn(QStringLiteral("usage_daily"), QStringLiteral("peak"))};
    const QStringList columns = sumColumns();
    for (const QString &column : columns)
        steps.append(addColumn(daily, column));
    return steps
         + QStringList{series("usage_endpoints_minutely"),
                       series("usage_endpoints_hourly"),
                       QStringLiteral("CREATE INDEX usage_endpoints_by_minute ON usage_endpoints_minutely (period)"),
                       QStringLiteral("CREATE INDEX usage_endpoints_by_hour ON usage_endpoints_hourly (period)"),
                       kStatuses,
                       QStringLiteral("CREATE INDEX usage_endpoint_statuses_by_hour"
                                      " ON usage_endpoint_statuses (hour)")};
}

} // namespace

Migration endpointUsageSchema()
{
    return {.version = 10, .name = QStringLiteral("usage_by_endpoint"), .sqlite = steps(), .postgresql = {}};
}

} // namespace pm::store
