// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/usagereport.h"

#include "models/core/fieldreader.h"

#include <QUrl>

namespace pm {

namespace {

const QString kPerMinute = QStringLiteral("requests_per_minute");
const QString kBurst = QStringLiteral("burst");
const QString kKeyCount = QStringLiteral("key_count");
const QString kPeak = QStringLiteral("peak_per_minute");

QJsonValue orNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject totalsJson(const UsageTotals &totals)
{
    return {{QStringLiteral("requests"), totals.requests},
            {QStringLiteral("errors"), totals.errors},
            {QStringLiteral("rate_limited"), totals.rateLimited},
            {QStringLiteral("success_rate"), orNull(totals.successRate)},
            {QStringLiteral("avg_response_time_ms"), orNull(totals.averageMs)},
            {QStringLiteral("p95_ms"), orNull(totals.p95Ms)}};
}

UsageTotals totalsFromJson(const QJsonObject &json)
{
    return {.requests = json.value(QStringLiteral("requests")).toInteger(),
            .errors = json.value(QStringLiteral("errors")).toInteger(),
            .rateLimited = json.value(QStringLiteral("rate_limited")).toInteger(),
            .successRate = number(json.value(QStringLiteral("success_rate"))),
            .averageMs = number(json.value(QStringLiteral("avg_response_time_ms"))),
            .p95Ms = number(json.value(QStringLiteral("p95_ms")))};
}

QJsonArray seriesJson(const std::vector<UsageBucket> &series)
{
    QJsonArray json;
    for (const UsageBucket &bucket : series) {
        json.append(QJsonObject{{QStringLiteral("t"), toIso(bucket.start)},
                                {QStringLiteral("requests"), bucket.requests},
                                {QStringLiteral("errors"), bucket.errors},
                                {QStringLiteral("rate_limited"), bucket.rateLimited},
                                {QStringLiteral("p50_ms"), orNull(bucket.p50Ms)},
                                {QStringLiteral("p95_ms"), orNull(bucket.p95Ms)},
                                {kPeak, bucket.peakPerMinute.value_or(0)}});
    }
    return json;
}

QJsonArray errorsJson(const std::vector<std::pair<int, qint64>> &errors)
{
    QJsonArray json;
    for (const auto &[status, count] : errors)
        json.append(QJsonObject{{QStringLiteral("status"), status}, {QStringLiteral("count"), count}});
    return json;
}

QJsonObject statusesJson(const std::vector<std::pair<QString, qint64>> &statuses)
{
    QJsonObject json;
    for (const auto &[status, count] : statuses)
        json.insert(status, count);
    return json;
}

QJsonArray keysJson(const std::vector<KeyUse> &keys)
{
    QJsonArray json;
    for (const KeyUse &use : keys) {
        QJsonObject row = totalsJson(use.totals);
        row.insert(QStringLiteral("key_id"), use.key.text());
        row.insert(QStringLiteral("name"), use.name);
        json.append(row);
    }
    return json;
}

} // namespace

QString toQueryString(const UsageQuery &query)
{
    QString text = QStringLiteral("range=") + query.range;
    if (query.key)
        text += QStringLiteral("&key_id=") + query.key->text();
    if (!query.endpoint.isEmpty())
        text += QStringLiteral("&endpoint=") + QString::fromLatin1(QUrl::toPercentEncoding(query.endpoint));
    return text;
}

QJsonObject toJson(const UsageReport &report)
{
    return {{QStringLiteral("totals"), totalsJson(report.totals)},
            {QStringLiteral("series"), seriesJson(report.series)},
            {QStringLiteral("endpoints"), endpointsJson(report.endpoints)},
            {QStringLiteral("errors"), errorsJson(report.errors)},
            {QStringLiteral("status_codes"), statusesJson(report.statusCodes)},
            {QStringLiteral("keys"), keysJson(report.keys)},
            {kKeyCount, report.keyCount},
            {QStringLiteral("rate_limit"),
             QJsonObject{{kPerMinute, report.rateLimit.perMinute}, {kBurst, report.rateLimit.burst}}},
            {kPeak, report.peakPerMinute}};
}

Result<UsageReport> usageReportFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    UsageReport report;
    report.totals = totalsFromJson(reader.object(QStringLiteral("totals")));
    const QJsonArray series = reader.array(QStringLiteral("series"));
    const QJsonArray endpoints = reader.array(QStringLiteral("endpoints"));
    const QJsonArray errors = reader.array(QStringLiteral("errors"));
    const QJsonArray keys = reader.array(QStringLiteral("keys"));
    report.statusCodes = statusCountsFromJson(reader.object(QStringLiteral("status_codes")));
    const QJsonObject limit = reader.object(QStringLiteral("rate_limit"));
    report.rateLimit = {.perMinute = limit.value(kPerMinute).toInt(), .burst = limit.value(kBurst).toInt()};
    report.peakPerMinute = reader.integer(kPeak, 0);
    report.keyCount = reader.integer(kKeyCount, keys.size()); // some platforms do not count them
    for (const QJsonValue &error : errors)
        report.errors.emplace_back(error.toObject().value(QStringLiteral("status")).toInt(),
                                   error.toObject().value(QStringLiteral("count")).toInteger());
    for (const QJsonValue &item : keys) {
        const QJsonObject row = item.toObject();
        report.keys.push_back({.key = KeyId(row.value(QStringLiteral("key_id")).toString()),
                               .name = row.value(QStringLiteral("name")).toString(),
                               .totals = totalsFromJson(row)});
    }
    return reader.finish()
        .and_then([&] { return usageBucketsFromJson(series); })
        .and_then([&](std::vector<UsageBucket> buckets) {
            report.series = std::move(buckets);
            return endpointUsesFromJson(endpoints);
        })
        .map([&](std::vector<EndpointUse> uses) {
            report.endpoints = std::move(uses);
            return report;
        });
}

} // namespace pm
