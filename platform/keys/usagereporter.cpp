// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagereporter.h"

#include "models/domain/tenants/tenant.h"

#include <QHash>

namespace pm::keys {

namespace {

constexpr int kMostEndpoints = 200; // more than take a key
constexpr int kMostKeys = 100;
constexpr int kFirstError = 400;

// Durations were not added up from the beginning: those of older rows are left out of the average.
struct Sums {
    UsageSums usage;
    qint64 timed = 0; // requests whose duration was
};

QString sumColumns()
{
    QString columns = QStringLiteral("SUM(u.requests), SUM(u.errors), SUM(u.rate_limited), SUM(u.total_us),"
                                     " SUM(CASE WHEN u.total_us > 0 THEN u.requests ELSE 0 END)");
    for (std::size_t i = 0; i < DurationCounts().size(); ++i)
        columns += QStringLiteral(", SUM(u.d%1)").arg(i);
    return columns;
}

Sums sumsIn(const store::Row &row, int first)
{
    Sums sums{.usage = {.requests = row.integer(first),
                        .errors = row.integer(first + 1),
                        .rateLimited = row.integer(first + 2),
                        .totalUs = row.integer(first + 3)},
              .timed = row.integer(first + 4)};
    for (std::size_t i = 0; i < sums.usage.durations.size(); ++i)
        sums.usage.durations[i] = row.integer(first + 5 + static_cast<int>(i));
    return sums;
}

void add(Sums &total, const Sums &sums)
{
    total.usage.requests += sums.usage.requests;
    total.usage.errors += sums.usage.errors;
    total.usage.rateLimited += sums.usage.rateLimited;
    total.usage.totalUs += sums.usage.totalUs;
    total.timed += sums.timed;
    for (std::size_t i = 0; i < total.usage.durations.size(); ++i)
        total.usage.durations[i] += sums.usage.durations[i];
}

std::optional<double> quantile(const UsageSums &sums, double share)
{
    const std::optional<qint64> ms = durationQuantile(sums.durations, share);
    return ms ? std::optional(static_cast<double>(*ms)) : std::nullopt;
}

UsageTotals totalsOf(const Sums &sums)
{
    UsageTotals totals{.requests = sums.usage.requests,
                       .errors = sums.usage.errors,
                       .rateLimited = sums.usage.rateLimited,
                       .p95Ms = quantile(sums.usage, 0.95)};
    if (totals.requests > 0)
        totals.successRate = static_cast<double>(totals.requests - totals.errors - totals.rateLimited)
                           / static_cast<double>(totals.requests);
    if (sums.timed > 0)
        totals.averageMs = static_cast<double>(sums.usage.totalUs) / 1000.0 / static_cast<double>(sums.timed);
    return totals;
}

UsageBucket bucketOf(UnixMs start, const UsageSums &sums)
{
    return {.start = start,
            .requests = sums.requests,
            .errors = sums.errors,
            .rateLimited = sums.rateLimited,
            .p50Ms = quantile(sums, 0.5),
            .p95Ms = quantile(sums, 0.95)};
}

qint64 lastOf(const UsageRange &range, UnixMs now)
{
    return now / range.periodMs;
}

qint64 firstOf(const UsageRange &range, UnixMs now)
{
    return lastOf(range, now) - range.periods + 1;
}

} // namespace

UsageReporter::UsageReporter(store::Connection &connection, UnixMs now, const TenantId &tenant, const UsageQuery &query)
    : m_connection(connection)
    , m_now(now)
    , m_tenant(tenant)
    , m_endpoint(query.endpoint)
    , m_condition(QStringLiteral(" FROM %1 u JOIN api_keys k ON k.key_id = u.key_id WHERE k.tenant_id = ?"))
    , m_values{tenant.text()}
{
    if (!query.key)
        return;
    m_condition += QStringLiteral(" AND u.key_id = ?");
    m_values.append(query.key->text());
}

Result<UsageReport> UsageReporter::report(const UsageRange &range)
{
    UsageReport report;
    return addSeries(range, report)
        .and_then([&] { return addEndpoints(range, report); })
        .and_then([&] { return addStatuses(range, report); })
        .and_then([&] { return addKeys(range, report); })
        .and_then([&] { return addPeaks(range, report); })
        .and_then([&] { return addLimit(report); })
        .map([&] { return report; });
}

Result<store::Rows> UsageReporter::query(const QString &select, const QString &table, const QString &end,
                                         const QVariantList &values, bool byEndpoint)
{
    QString sql = select + m_condition.arg(table);
    QVariantList bound = m_values;
    if (byEndpoint && !m_endpoint.isEmpty()) {
        sql += QStringLiteral(" AND u.endpoint = ?");
        bound.append(m_endpoint);
    }
    return m_connection.query(sql + end, bound + values);
}

Result<store::Rows> UsageReporter::querySums(const QString &select, const QString &table, const UsageRange &range,
                                             const QString &end, const QVariantList &more)
{
    return query(select, table, QStringLiteral(" AND u.period BETWEEN ? AND ?") + end,
                 QVariantList{firstOf(range, m_now), lastOf(range, m_now)} + more, table == range.endpointTable);
}

QString UsageReporter::sumsOf(const UsageRange &range) const
{
    return m_endpoint.isEmpty() ? range.table : range.endpointTable;
}

Result<> UsageReporter::addSeries(const UsageRange &range, UsageReport &report)
{
    const QString select = QStringLiteral("SELECT u.period, ") + sumColumns();
    return querySums(select, sumsOf(range), range, QStringLiteral(" GROUP BY u.period"))
        .map([&](const store::Rows &rows) {
            QHash<qint64, UsageSums> known;
            Sums total;
            for (const store::Row &row : rows) {
                const Sums sums = sumsIn(row, 1);
                add(total, sums);
                known.insert(row.integer(0), sums.usage);
            }
            report.totals = totalsOf(total);
            for (qint64 period = firstOf(range, m_now); period <= lastOf(range, m_now); ++period)
                report.series.push_back(bucketOf(period * range.periodMs, known.value(period)));
        });
}

Result<> UsageReporter::addEndpoints(const UsageRange &range, UsageReport &report)
{
    return querySums(QStringLiteral("SELECT u.endpoint, SUM(u.requests), SUM(u.total_us)"), range.endpointTable, range,
                     QStringLiteral(" GROUP BY u.endpoint ORDER BY 2 DESC, 1 LIMIT ?"), {kMostEndpoints})
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows) {
                report.endpoints.push_back({.endpoint = row.text(0),
                                            .count = row.integer(1),
                                            .averageMs = row.real(2) / 1000.0 / static_cast<double>(row.integer(1))});
            }
        });
}

Result<> UsageReporter::addStatuses(const UsageRange &range, UsageReport &report)
{
    const StatusSource source = statusSourceOf(range);
    const qint64 first = firstOf(range, m_now) * range.periodMs / source.periodMs;
    return query(QStringLiteral("SELECT u.status, SUM(u.requests)"),
                 m_endpoint.isEmpty() ? source.table : source.endpointTable,
                 QStringLiteral(" AND u.%1 >= ? GROUP BY u.status ORDER BY u.status").arg(source.column), {first}, true)
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows) {
                const auto status = static_cast<int>(row.integer(0));
                report.statusCodes.emplace_back(QString::number(status), row.integer(1));
                if (status >= kFirstError)
                    report.errors.emplace_back(status, row.integer(1));
            }
        });
}

Result<> UsageReporter::addKeys(const UsageRange &range, UsageReport &report)
{
    // The window counts the groups before the limit cuts them.
    return querySums(QStringLiteral("SELECT u.key_id, k.name, COUNT(*) OVER (), ") + sumColumns(), sumsOf(range), range,
                     QStringLiteral(" GROUP BY u.key_id, k.name ORDER BY 4 DESC, u.key_id LIMIT ?"), {kMostKeys})
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows) {
                report.keyCount = row.integer(2);
                report.keys.push_back(
                    {.key = KeyId(row.text(0)), .name = row.text(1), .totals = totalsOf(sumsIn(row, 3))});
            }
        });
}

// Of whole keys, as the limit counts all endpoints.
Result<> UsageReporter::addPeaks(const UsageRange &range, UsageReport &report)
{
    const qint64 first = firstOf(range, m_now);
    return querySums(QStringLiteral("SELECT u.period, MAX(u.%1)").arg(range.peak), range.table, range,
                     QStringLiteral(" GROUP BY u.period"))
        .map([&](const store::Rows &rows) {
            for (const store::Row &row : rows) {
                report.series[static_cast<std::size_t>(row.integer(0) - first)].peakPerMinute = row.integer(1);
                report.peakPerMinute = std::max(report.peakPerMinute, row.integer(1));
            }
        });
}

Result<> UsageReporter::addLimit(UsageReport &report)
{
    return m_connection.query(QStringLiteral("SELECT plan FROM tenants WHERE id = ?"), {m_tenant.text()})
        .map([&](const store::Rows &rows) {
            if (!rows.empty())
                report.rateLimit = rateLimitOf(planFromSlug(rows.front().text(0)).value_or(Plan::Starter));
        });
}

} // namespace pm::keys
