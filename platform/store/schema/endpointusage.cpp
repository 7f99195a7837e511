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

// `period` is minute, hour or day.
QString statuses(const char *name, const char *period)
{
    return QStringLiteral(R"(
CREATE TABLE %1 (
    key_id TEXT NOT NULL,
    %2 BIGINT NOT NULL,
    endpoint TEXT NOT NULL,
    status INTEGER NOT NULL,
    requests BIGINT NOT NULL,
    PRIMARY KEY (key_id, %2, endpoint, status)
))")
        .arg(QLatin1StringView(name), QLatin1StringView(period));
}

// Old rows are found without reading the others.
QString ageIndex(const char *table, const char *column)
{
    return QStringLiteral("CREATE INDEX %1_by_%2 ON %1 (%2)").arg(QLatin1StringView(table), QLatin1StringView(column));
}

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
                       statuses("usage_endpoint_statuses", "hour"),
                       statuses("usage_endpoint_statuses_daily", "day"),
                       ageIndex("usage_endpoints_minutely", "period"),
                       ageIndex("usage_endpoints_hourly", "period"),
                       ageIndex("usage_endpoints_daily", "period"),
                       ageIndex("usage_endpoint_statuses", "hour"),
                       ageIndex("usage_endpoint_statuses_daily", "day"),
                       ageIndex("usage_statuses_daily", "day")};
}

} // namespace

Migration endpointUsageSchema()
{
    return {.version = 12, .name = QStringLiteral("usage_by_endpoint"), .sqlite = steps(), .postgresql = {}};
}

// For the last hour, which is no hour of the clock.
Migration minuteStatusesSchema()
{
    return {.version = 18,
            .name = QStringLiteral("usage_statuses_by_minute"),
            .sqlite = {statuses("usage_endpoint_statuses_minutely", "minute"),
                       ageIndex("usage_endpoint_statuses_minutely", "minute")},
            .postgresql = {}};
}

} // namespace pm::store
