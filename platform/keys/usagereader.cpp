// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagereader.h"

#include <QHash>
#include <QJsonArray>

namespace pm::keys {

namespace {

constexpr int kWeek = 7;
constexpr qsizetype kMostKeys = 100; // of a page
constexpr int kMostEndpoints = 10;
constexpr int kMostAddresses = 20;

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

std::vector<UsageDay> emptyDays(qint64 today, int count)
{
    std::vector<UsageDay> days;
    for (qint64 day = today - count + 1; day <= today; ++day)
        days.push_back({.date = dateOf(day)});
    return days;
}

QJsonValue orNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject bucketJson(qint64 period, const UsageRange &range, const UsageSums &sums)
{
    return {{QStringLiteral("t"), toIso(period * range.periodMs)},
            {QStringLiteral("requests"), sums.requests},
            {QStringLiteral("errors"), sums.errors},
            {QStringLiteral("rate_limited"), sums.rateLimited},
            {QStringLiteral("p50_ms"), orNull(durationQuantile(sums.durations, 0.5))},
            {QStringLiteral("p95_ms"), orNull(durationQuantile(sums.durations, 0.95))}};
}

UsageSums sumsOf(const store::Row &row)
{
    UsageSums sums{.requests = row.integer(1), .errors = row.integer(2), .rateLimited = row.integer(3)};
    for (std::size_t i = 0; i < sums.durations.size(); ++i)
        sums.durations[i] = row.integer(static_cast<int>(i) + 4);
    return sums;
}

QJsonArray bucketsJson(const store::Rows &rows, const UsageRange &range, qint64 last)
{
    QHash<qint64, UsageSums> known;
    for (const store::Row &row : rows)
        known.insert(row.integer(0), sumsOf(row));
    QJsonArray buckets;
    for (qint64 period = last - range.periods + 1; period <= last; ++period)
        buckets.append(bucketJson(period, range, known.value(period)));
    return buckets;
}

} // namespace

Result<UsageRange> usageRangeFromName(const QString &name)
{
    const UsageRange hours{.table = QStringLiteral("usage_hourly"),
                           .periodMs = kHourMs,
                           .endpointTable = QStringLiteral("usage_endpoints_hourly")};
    const UsageRange days{.table = QStringLiteral("usage_daily"),
                          .periodMs = kDayMs,
                          .endpointTable = QStringLiteral("usage_endpoints_daily")};
    const auto last = [](UsageRange range, qint64 periods) {
        range.periods = periods;
        return range;
    };
    const UsageRange hour{.table = QStringLiteral("usage_minutely"),
                          .periodMs = kMinuteMs,
                          .periods = 60,
                          .peak = QStringLiteral("requests"),
                          .endpointTable = QStringLiteral("usage_endpoints_minutely")};
    const QMap<QString, UsageRange> ranges{{QStringLiteral("1h"), hour},
                                           {QStringLiteral("24h"), last(hours, 24)},
                                           {QStringLiteral("7d"), last(hours, 7 * 24)},
                                           {QStringLiteral("30d"), last(days, 30)},
                                           {QStringLiteral("90d"), last(days, 90)}};
    const auto range = ranges.constFind(name);
    if (range == ranges.cend())
        return fail(Error::invalid({{QStringLiteral("range"), QStringLiteral("must be 1h, 24h, 7d, 30d or 90d")}}));
    return *range;
}

StatusSource statusSourceOf(const UsageRange &range)
{
    const QString minutes = QStringLiteral("usage_endpoint_statuses_minutely");
    if (range.periodMs < kHourMs)
        return {.table = minutes, .endpointTable = minutes, .column = QStringLiteral("minute"), .periodMs = kMinuteMs};
    if (range.periodMs < kDayMs)
        return {.table = QStringLiteral("usage_statuses"),
                .endpointTable = QStringLiteral("usage_endpoint_statuses"),
                .column = QStringLiteral("hour"),
                .periodMs = kHourMs};
    return {.table = QStringLiteral("usage_statuses_daily"),
            .endpointTable = QStringLiteral("usage_endpoint_statuses_daily"),
            .column = QStringLiteral("day"),
            .periodMs = kDayMs};
}

Result<> UsageReader::addWeeks(std::vector<ApiKey> &keys)
{
    if (keys.empty())
        return {};
    const qint64 today = m_now / kDayMs;
    QHash<QString, std::vector<UsageDay>> weeks;
    QVariantList values;
    for (const ApiKey &key : keys) {
        weeks.insert(key.id.text(), emptyDays(today, kWeek));
        values.append(key.id.text());
    }
    // Always as many places, so that pages of every size share one prepared statement.
    while (values.size() < kMostKeys)
        values.append(values.first());
    const QString marks = QStringList(values.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    values.append(today - kWeek + 1);
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT key_id, period, requests, errors FROM usage_daily WHERE key_id IN (%1) AND period >= ?")
            .arg(marks),
        values);
    if (!rows)
        return fail(rows.error());
    for (const store::Row &row : *rows) {
        const qint64 index = row.integer(1) - (today - kWeek + 1);
        if (index >= kWeek) // the clock was moved back
            continue;
        UsageDay &day = weeks[row.text(0)][static_cast<std::size_t>(index)];
        day.requests = row.integer(2);
        day.errors = row.integer(3);
    }
    for (ApiKey &key : keys)
        key.week = weeks.value(key.id.text());
    return {};
}

Result<std::vector<UsageDay>> UsageReader::days(const KeyId &key, int count)
{
    const qint64 today = m_now / kDayMs;
    const qint64 first = today - count + 1;
    return m_connection
        .query(QStringLiteral("SELECT period, requests, errors FROM usage_daily"
                              " WHERE key_id = ? AND period BETWEEN ? AND ?"),
               {key.text(), first, today})
        .map([&](const store::Rows &rows) {
            std::vector<UsageDay> days = emptyDays(today, count);
            for (const store::Row &row : rows) {
                UsageDay &day = days[static_cast<std::size_t>(row.integer(0) - first)];
                day.requests = row.integer(1);
                day.errors = row.integer(2);
            }
            return days;
        });
}

Result<std::vector<EndpointUse>> UsageReader::topEndpoints(const KeyId &key, const UsageRange &range)
{
    return m_connection
        .query(QStringLiteral("SELECT endpoint, SUM(requests), SUM(total_us) FROM %1"
                              " WHERE key_id = ? AND period > ? GROUP BY endpoint ORDER BY 2 DESC, 1 LIMIT ?")
                   .arg(range.endpointTable),
               {key.text(), m_now / range.periodMs - range.periods, kMostEndpoints})
        .map([](const store::Rows &rows) {
            std::vector<EndpointUse> uses;
            for (const store::Row &row : rows) {
                uses.push_back({.endpoint = row.text(0),
                                .count = row.integer(1),
                                .averageMs = row.real(2) / 1000.0 / static_cast<double>(row.integer(1))});
            }
            return uses;
        });
}

Result<std::vector<AddressUse>> UsageReader::recentAddresses(const KeyId &key)
{
    return m_connection
        .query(QStringLiteral("SELECT ip, last_seen, requests FROM usage_addresses WHERE key_id = ?"
                              " ORDER BY last_seen DESC, ip LIMIT ?"),
               {key.text(), kMostAddresses})
        .map([](const store::Rows &rows) {
            std::vector<AddressUse> uses;
            for (const store::Row &row : rows)
                uses.push_back({.ip = row.text(0), .lastSeen = row.integer(1), .count = row.integer(2)});
            return uses;
        });
}

Result<QJsonObject> UsageReader::usage(const KeyId &key, const UsageRange &range)
{
    const qint64 last = m_now / range.periodMs;
    const UnixMs from = (last - range.periods + 1) * range.periodMs;
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT period, requests, errors, rate_limited, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10,"
                       " d11 FROM %1 WHERE key_id = ? AND period BETWEEN ? AND ?")
            .arg(range.table),
        {key.text(), last - range.periods + 1, last});
    if (!rows)
        return fail(rows.error());
    QJsonObject answer{{QStringLiteral("buckets"), bucketsJson(*rows, range, last)}};
    return statusCodes(key, range, from)
        .and_then([&](const QJsonObject &codes) {
            answer.insert(QStringLiteral("status_codes"), codes);
            return topEndpoints(key, range);
        })
        .and_then([&](const std::vector<EndpointUse> &endpoints) {
            answer.insert(QStringLiteral("top_endpoints"), endpointsJson(endpoints));
            return peakPerMinute(key, range);
        })
        .map([&](qint64 peak) {
            answer.insert(QStringLiteral("peak_per_minute"), peak);
            return answer;
        });
}

Result<QJsonObject> UsageReader::statusCodes(const KeyId &key, const UsageRange &range, UnixMs from)
{
    const StatusSource source = statusSourceOf(range);
    return m_connection
        .query(QStringLiteral("SELECT status, SUM(requests) FROM %1 WHERE key_id = ? AND %2 >= ? GROUP BY status")
                   .arg(source.table, source.column),
               {key.text(), from / source.periodMs})
        .map([](const store::Rows &rows) {
            QJsonObject codes;
            for (const store::Row &row : rows)
                codes.insert(row.text(0), row.integer(1));
            return codes;
        });
}

Result<qint64> UsageReader::peakPerMinute(const KeyId &key, const UsageRange &range)
{
    return m_connection
        .query(QStringLiteral("SELECT MAX(%1) FROM %2 WHERE key_id = ? AND period > ?").arg(range.peak, range.table),
               {key.text(), m_now / range.periodMs - range.periods})
        .map([](const store::Rows &rows) { return rows.front().integer(0); });
}

} // namespace pm::keys
