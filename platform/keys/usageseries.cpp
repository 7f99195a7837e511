// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usageseries.h"

#include "platform/store/upsert.h"

namespace pm::keys {

namespace {

QStringList sumColumns()
{
    QStringList columns{QStringLiteral("requests"), QStringLiteral("errors"), QStringLiteral("rate_limited"),
                        QStringLiteral("total_us")};
    for (std::size_t i = 0; i < DurationCounts().size(); ++i)
        columns.append(QStringLiteral("d%1").arg(i));
    return columns;
}

QVariantList valuesOf(const UsageSums &sums)
{
    QVariantList values{sums.requests, sums.errors, sums.rateLimited, sums.totalUs};
    for (const qint64 count : sums.durations)
        values.append(count);
    return values;
}

QVariantList valuesOf(qint64 requests)
{
    return {requests};
}

template<class Place>
QVariantList placeOf(const Place &place)
{
    return std::apply([](const KeyId &key, const auto &...rest) { return QVariantList{key.text(), rest...}; }, place);
}

// `place` are the columns that a row is found by: "key_id, period".
template<class Rows>
Result<> addUp(store::Connection &connection, const QString &table, const QString &place, const QStringList &sums,
               const Rows &rows)
{
    const QString all = place + QStringLiteral(", ") + sums.join(QStringLiteral(", "));
    const QString update = QStringLiteral("(%1) ").arg(place) + store::sumUpdate(table, sums);
    return store::writeAll(store::Upsert(connection, table, all, update, store::Upsert::Pace::Patient), rows,
                           [](const auto &row) { return placeOf(row.first) + valuesOf(row.second); });
}

Result<> addUp(store::Connection &connection, const QString &table, const UsageBatch::Series &series)
{
    return addUp(connection, table, QStringLiteral("key_id, period"), sumColumns(), series);
}

Result<> addUp(store::Connection &connection, const QString &table, const UsageBatch::EndpointSeries &series)
{
    return addUp(connection, table, QStringLiteral("key_id, period, endpoint"), sumColumns(), series);
}

// Of minutes, hours or days.
template<class Counts>
Result<> count(store::Connection &connection, const QString &table, const QString &place, const Counts &statuses)
{
    return addUp(connection, table, QStringLiteral("key_id, %1, status").arg(place), {QStringLiteral("requests")},
                 statuses);
}

// From the parts that this transaction has written and so holds: other processes' requests in them are counted too.
Result<> raisePeaks(store::Connection &connection, const UsageBatch::Series &series, const QString &table,
                    const QString &ofParts, qint64 partsEach)
{
    const QString highest = QStringLiteral("(SELECT %1 WHERE key_id = ? AND period BETWEEN ? AND ?)").arg(ofParts);
    const QString sql = QStringLiteral("UPDATE %1 SET peak = %2 WHERE key_id = ? AND period = ? AND peak < %2")
                            .arg(table, highest);
    for (const auto &[place, sums] : series) {
        const auto &[key, period] = place;
        const QVariantList parts{key.text(), period * partsEach, period * partsEach + partsEach - 1};
        const Result<int> raised = connection.execute(sql, parts + QVariantList{key.text(), period} + parts);
        if (!raised)
            return fail(raised.error());
    }
    return {};
}

Result<> writeKeys(store::Connection &connection, const UsageBatch &batch)
{
    const QString hourly = QStringLiteral("usage_hourly");
    const QString daily = QStringLiteral("usage_daily");
    return addUp(connection, QStringLiteral("usage_minutely"), batch.minutes())
        .and_then([&] { return addUp(connection, hourly, batch.hours()); })
        .and_then([&] { return addUp(connection, daily, batch.days()); })
        .and_then([&] {
            return raisePeaks(connection, batch.hours(), hourly, QStringLiteral("MAX(requests) FROM usage_minutely"),
                              kHourMs / kMinuteMs);
        })
        .and_then([&] {
            return raisePeaks(connection, batch.days(), daily, QStringLiteral("MAX(peak) FROM usage_hourly"),
                              kDayMs / kHourMs);
        });
}

Result<> writeEndpoints(store::Connection &connection, const UsageBatch &batch)
{
    return addUp(connection, QStringLiteral("usage_endpoints_minutely"), batch.endpointMinutes())
        .and_then([&] { return addUp(connection, QStringLiteral("usage_endpoints_hourly"), batch.endpointHours()); })
        .and_then([&] { return addUp(connection, QStringLiteral("usage_endpoints_daily"), batch.endpointDays()); });
}

Result<> writeStatuses(store::Connection &connection, const UsageBatch &batch)
{
    return count(connection, QStringLiteral("usage_statuses"), QStringLiteral("hour"), batch.hourlyStatuses())
        .and_then([&] {
            return count(connection, QStringLiteral("usage_statuses_daily"), QStringLiteral("day"),
                         batch.dailyStatuses());
        })
        .and_then([&] {
            return count(connection, QStringLiteral("usage_endpoint_statuses_minutely"),
                         QStringLiteral("minute, endpoint"), batch.minuteEndpointStatuses());
        })
        .and_then([&] {
            return count(connection, QStringLiteral("usage_endpoint_statuses"), QStringLiteral("hour, endpoint"),
                         batch.hourlyEndpointStatuses());
        })
        .and_then([&] {
            return count(connection, QStringLiteral("usage_endpoint_statuses_daily"), QStringLiteral("day, endpoint"),
                         batch.dailyEndpointStatuses());
        });
}

} // namespace

Result<> writeUsageSeries(store::Connection &connection, const UsageBatch &batch)
{
    return writeKeys(connection, batch).and_then([&] { return writeEndpoints(connection, batch); }).and_then([&] {
        return writeStatuses(connection, batch);
    });
}

} // namespace pm::keys
