// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/webhookstats.h"

#include "models/core/fieldreader.h"

#include <array>

namespace pm {

namespace {

constexpr qint64 kHourMs = 3'600'000;

struct RangeRow {
    StatsRange range;
    const char *name;
    qint64 rangeMs;
    qint64 bucketMs;
};
constexpr std::array kRanges{RangeRow{StatsRange::Day, "24h", 24 * kHourMs, kHourMs},
                             RangeRow{StatsRange::Week, "7d", 7 * 24 * kHourMs, 6 * kHourMs},
                             RangeRow{StatsRange::Month, "30d", 30 * 24 * kHourMs, 24 * kHourMs}};

const RangeRow &rowOf(StatsRange range)
{
    return kRanges.at(static_cast<std::size_t>(range));
}

QJsonValue orNull(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<double> number(const QJsonObject &json, const char *name)
{
    const QJsonValue value = json.value(QLatin1StringView(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonValue beforeJson(const std::optional<StatsBefore> &before)
{
    if (!before)
        return {};
    return QJsonObject{{QStringLiteral("delivered"), before->delivered},
                       {QStringLiteral("failed"), before->failed},
                       {QStringLiteral("success_rate"), orNull(before->successRate)},
                       {QStringLiteral("mean_ms"), orNull(before->meanMs)}};
}

// An older platform does not say it.
std::optional<StatsBefore> beforeFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    return StatsBefore{.delivered = json.value(QStringLiteral("delivered")).toInteger(),
                       .failed = json.value(QStringLiteral("failed")).toInteger(),
                       .successRate = number(json, "success_rate"),
                       .meanMs = number(json, "mean_ms")};
}

QJsonArray seriesJson(const std::vector<StatsBucket> &series)
{
    QJsonArray json;
    for (const StatsBucket &bucket : series) {
        json.append(QJsonObject{{QStringLiteral("t"), toIso(bucket.start)},
                                {QStringLiteral("delivered"), bucket.delivered},
                                {QStringLiteral("failed"), bucket.failed},
                                {QStringLiteral("mean_ms"), orNull(bucket.meanMs)},
                                {QStringLiteral("p95_ms"), orNull(bucket.p95Ms)}});
    }
    return json;
}

std::vector<StatsBucket> seriesFromJson(const QJsonArray &items)
{
    std::vector<StatsBucket> series;
    for (const QJsonValue &item : items) {
        const QJsonObject json = item.toObject();
        series.push_back({.start = fromIso(json.value(QStringLiteral("t")).toString()).value_or(0),
                          .delivered = json.value(QStringLiteral("delivered")).toInteger(),
                          .failed = json.value(QStringLiteral("failed")).toInteger(),
                          .meanMs = number(json, "mean_ms"),
                          .p95Ms = number(json, "p95_ms")});
    }
    return series;
}

QJsonArray errorsJson(const std::vector<StatsError> &errors)
{
    QJsonArray json;
    for (const StatsError &error : errors) {
        json.append(
            QJsonObject{{QStringLiteral("error"), error.error},
                        {QStringLiteral("status_code"),
                         error.statusCode ? QJsonValue(*error.statusCode) : QJsonValue()},
                        {QStringLiteral("count"), error.count},
                        {QStringLiteral("last_at"), error.lastAt ? QJsonValue(toIso(*error.lastAt)) : QJsonValue()}});
    }
    return json;
}

std::vector<StatsError> errorsFromJson(const QJsonArray &items)
{
    std::vector<StatsError> errors;
    for (const QJsonValue &item : items) {
        const QJsonObject json = item.toObject();
        const QJsonValue code = json.value(QStringLiteral("status_code"));
        errors.push_back({.error = json.value(QStringLiteral("error")).toString(),
                          .statusCode = code.isDouble() ? std::optional(code.toInt()) : std::nullopt,
                          .count = json.value(QStringLiteral("count")).toInteger(),
                          .lastAt = fromIso(json.value(QStringLiteral("last_at")).toString())});
    }
    return errors;
}

} // namespace

QString statsRangeName(StatsRange range)
{
    return QString::fromLatin1(rowOf(range).name);
}

std::optional<StatsRange> statsRangeFromName(const QString &name)
{
    for (const RangeRow &row : kRanges) {
        if (name == QLatin1StringView(row.name))
            return row.range;
    }
    return std::nullopt;
}

qint64 statsRangeMs(StatsRange range)
{
    return rowOf(range).rangeMs;
}

qint64 statsBucketMs(StatsRange range)
{
    return rowOf(range).bucketMs;
}

QJsonObject toJson(const WebhookSummary &summary)
{
    return {{QStringLiteral("active"), summary.active},
            {QStringLiteral("delivered_today"), summary.deliveredToday},
            {QStringLiteral("success_rate"), orNull(summary.successRate)},
            {QStringLiteral("failing"), summary.failing}};
}

Result<WebhookSummary> webhookSummaryFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const WebhookSummary summary{.active = reader.integer(QStringLiteral("active"), 0),
                                 .deliveredToday = reader.integer(QStringLiteral("delivered_today"), 0),
                                 .successRate = number(json, "success_rate"),
                                 .failing = reader.integer(QStringLiteral("failing"), 0)};
    return reader.finish().map([&] { return summary; });
}

QJsonObject toJson(const WebhookStats &stats)
{
    return {{QStringLiteral("range"), statsRangeName(stats.range)},
            {QStringLiteral("totals"), QJsonObject{{QStringLiteral("delivered"), stats.delivered},
                                                   {QStringLiteral("failed"), stats.failed},
                                                   {QStringLiteral("pending"), stats.pending}}},
            {QStringLiteral("success_rate"), orNull(stats.successRate)},
            {QStringLiteral("mean_ms"), orNull(stats.meanMs)},
            {QStringLiteral("p95_ms"), orNull(stats.p95Ms)},
            {QStringLiteral("previous"), beforeJson(stats.before)},
            {QStringLiteral("series"), seriesJson(stats.series)},
            {QStringLiteral("errors"), errorsJson(stats.errors)}};
}

Result<WebhookStats> webhookStatsFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const auto range = statsRangeFromName(reader.text(QStringLiteral("range")));
    if (!range)
        reader.reject(QStringLiteral("range"), QStringLiteral("must be 24h, 7d or 30d"));
    const QJsonObject totals = reader.object(QStringLiteral("totals"));
    const WebhookStats stats{.range = range.value_or(StatsRange::Day),
                             .delivered = totals.value(QStringLiteral("delivered")).toInteger(),
                             .failed = totals.value(QStringLiteral("failed")).toInteger(),
                             .pending = totals.value(QStringLiteral("pending")).toInteger(),
                             .successRate = number(json, "success_rate"),
                             .meanMs = number(json, "mean_ms"),
                             .p95Ms = number(json, "p95_ms"),
                             .before = beforeFromJson(json.value(QStringLiteral("previous"))),
                             .series = seriesFromJson(reader.array(QStringLiteral("series"))),
                             .errors = errorsFromJson(reader.array(QStringLiteral("errors")))};
    return reader.finish().map([&] { return stats; });
}

} // namespace pm
