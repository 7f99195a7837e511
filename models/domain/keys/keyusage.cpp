// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keyusage.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QString beyondBoundsText()
{
    return QStringLiteral("> %1 s").arg(kLongestBoundMs / 1000);
}

std::vector<std::pair<QString, qint64>> statusCountsFromJson(const QJsonObject &json)
{
    std::vector<std::pair<QString, qint64>> counts;
    for (auto item = json.begin(); item != json.end(); ++item)
        counts.emplace_back(item.key(), item.value().toInteger());
    return counts;
}

Result<std::vector<UsageBucket>> usageBucketsFromJson(const QJsonArray &items)
{
    std::vector<UsageBucket> buckets;
    buckets.reserve(static_cast<std::size_t>(items.size()));
    for (const QJsonValue &item : items) {
        const QJsonObject json = item.toObject();
        FieldReader reader(json);
        UsageBucket bucket;
        bucket.start = reader.optionalTime(QStringLiteral("t")).value_or(0);
        if (bucket.start == 0)
            reader.reject(QStringLiteral("t"), QStringLiteral("is not a time"));
        bucket.requests = reader.integer(QStringLiteral("requests"), 0);
        bucket.errors = reader.integer(QStringLiteral("errors"), 0);
        bucket.rateLimited = reader.integer(QStringLiteral("rate_limited"), 0);
        if (const auto finished = reader.finish(); !finished)
            return fail(finished.error());
        bucket.p50Ms = number(json.value(QStringLiteral("p50_ms")));
        bucket.p95Ms = number(json.value(QStringLiteral("p95_ms")));
        if (const QJsonValue peak = json.value(QStringLiteral("peak_per_minute")); peak.isDouble())
            bucket.peakPerMinute = peak.toInteger();
        buckets.push_back(bucket);
    }
    return buckets;
}

Result<KeyUsage> keyUsageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray bucketItems = reader.array(QStringLiteral("buckets"));
    const QJsonArray endpointItems = reader.array(QStringLiteral("top_endpoints"));
    KeyUsage usage;
    usage.peakPerMinute = reader.integer(QStringLiteral("peak_per_minute"), 0);
    usage.statusCodes = statusCountsFromJson(reader.object(QStringLiteral("status_codes")));
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    auto buckets = usageBucketsFromJson(bucketItems);
    if (!buckets)
        return fail(buckets.error());
    auto endpoints = endpointUsesFromJson(endpointItems);
    if (!endpoints)
        return fail(endpoints.error());
    usage.buckets = std::move(*buckets);
    usage.topEndpoints = std::move(*endpoints);
    return usage;
}

} // namespace pm
