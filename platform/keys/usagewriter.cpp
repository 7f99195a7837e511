// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagewriter.h"

#include "platform/keys/evidencewriter.h"
#include "platform/keys/keylifecycle.h"
#include "platform/keys/rawusage.h"
#include "platform/store/upsert.h"

namespace pm::keys {

namespace {

constexpr qint64 kMinutesKeptMs = 2 * kDayMs;
constexpr qint64 kHoursKeptMs = 90 * kDayMs;

QStringList sumColumns()
{
    QStringList columns{QStringLiteral("requests"), QStringLiteral("errors"), QStringLiteral("rate_limited"),
                        QStringLiteral("total_us")};
    for (std::size_t i = 0; i < DurationCounts().size(); ++i)
        columns.append(QStringLiteral("d%1").arg(i));
    return columns;
}

Result<> writeSeries(store::Connection &connection, const QString &table, const UsageBatch::Series &series)
{
    const QStringList columns = sumColumns();
    const QString all = QStringLiteral("key_id, period, ") + columns.join(QStringLiteral(", "));
    const QString update = QStringLiteral("(key_id, period) ") + store::sumUpdate(table, columns);
    return store::writeAll(store::Upsert(connection, table, all, update), series,
                           [](const UsageBatch::Series::value_type &row) {
                               const UsageSums &sums = row.second;
                               QVariantList values{row.first.first.text(), row.first.second, sums.requests, sums.errors,
                                                   sums.rateLimited,       sums.totalUs};
                               for (const qint64 count : sums.durations)
                                   values.append(count);
                               return values;
                           });
}

Result<> writeStatuses(store::Connection &connection, const QString &table, const QString &period,
                       const UsageBatch::Statuses &statuses)
{
    const QString update = QStringLiteral("(key_id, %1, status) ").arg(period)
                         + store::sumUpdate(table, {QStringLiteral("requests")});
    return store::writeAll(store::Upsert(connection, table, QStringLiteral("key_id, %1, status, requests").arg(period),
                                         update),
                           statuses, [](const auto &row) {
                               const auto &[key, start, status] = row.first;
                               return QVariantList{key.text(), start, status, row.second};
                           });
}

Result<> writeEndpoints(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("usage_endpoints");
    const QString update = QStringLiteral("(key_id, day, endpoint) ")
                         + store::sumUpdate(table, {QStringLiteral("requests"), QStringLiteral("total_us")});
    return store::writeAll(store::Upsert(connection, table, QStringLiteral("key_id, day, endpoint, requests, total_us"),
                                         update),
                           batch.endpoints(), [](const auto &row) {
                               const auto &[key, day, endpoint] = row.first;
                               return QVariantList{key.text(), day, endpoint, row.second.requests, row.second.totalUs};
                           });
}

Result<> writeAddresses(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("usage_addresses");
    const QString update = QStringLiteral("(key_id, ip) ") + store::sumUpdate(table, {QStringLiteral("requests")})
                         + QStringLiteral(", ") + store::laterOf(table, QStringLiteral("last_seen"));
    return store::writeAll(
        store::Upsert(connection, table, QStringLiteral("key_id, ip, requests, last_seen"), update), batch.addresses(),
        [](const auto &row) {
            return QVariantList{row.first.first.text(), row.first.second, row.second.requests, row.second.lastSeen};
        });
}

Result<> writeKeys(store::Connection &connection, const UsageBatch &batch)
{
    for (const auto &[key, sums] : batch.keys()) {
        const Result<int> updated = connection.execute(
            QStringLiteral("UPDATE api_keys SET request_count = request_count + ?, error_count = error_count + ?,"
                           " last_used_at = CASE WHEN last_used_at > ? THEN last_used_at ELSE ? END WHERE key_id = ?"),
            {sums.requests, sums.errors, sums.lastUsed, sums.lastUsed, key.text()});
        if (!updated)
            return fail(updated.error());
    }
    return {};
}

// Whether this batch is the writer's newest; it is noted as written from now on.
Result<bool> isNew(store::Connection &connection, const BatchNumber &number, UnixMs now)
{
    return connection
        .execute(QStringLiteral("INSERT INTO usage_batches (writer, sequence, written_at) VALUES (?, ?, ?)"
                                " ON CONFLICT (writer) DO UPDATE SET sequence = excluded.sequence,"
                                " written_at = excluded.written_at WHERE usage_batches.sequence < excluded.sequence"),
                 {number.writer, number.sequence, now})
        .map([](int changed) { return changed == 1; });
}

Result<> dropOlder(store::Connection &connection, const QString &table, const QString &column, qint64 oldest)
{
    return connection.execute(QStringLiteral("DELETE FROM %1 WHERE %2 < ?").arg(table, column), {oldest}).map([](int) {
    });
}

} // namespace

Result<> writeUsage(store::Connection &connection, const UsageBatch &batch, const BatchNumber &number, UnixMs now)
{
    const Result<bool> wanted = isNew(connection, number, now);
    if (!wanted)
        return fail(wanted.error());
    if (!*wanted)
        return {};
    return writeSeries(connection, QStringLiteral("usage_minutely"), batch.minutes())
        .and_then([&] { return writeSeries(connection, QStringLiteral("usage_hourly"), batch.hours()); })
        .and_then([&] { return writeSeries(connection, QStringLiteral("usage_daily"), batch.days()); })
        .and_then([&] {
            return writeStatuses(connection, QStringLiteral("usage_statuses"), QStringLiteral("hour"),
                                 batch.hourlyStatuses());
        })
        .and_then([&] {
            return writeStatuses(connection, QStringLiteral("usage_statuses_daily"), QStringLiteral("day"),
                                 batch.dailyStatuses());
        })
        .and_then([&] { return writeEndpoints(connection, batch); })
        .and_then([&] { return writeAddresses(connection, batch); })
        .and_then([&] { return writeKeys(connection, batch); }) // before the evidence, as changes of keys lock them
        .and_then([&] { return writeEvidence(connection, batch); })
        .and_then([&] { return writeRequests(connection, batch.events()); })
        .and_then([&] { return tellFirstUses(connection, batch, now); }); // last, as it may wait for the audit log
}

Result<> dropOldUsage(store::Connection &connection, UnixMs now)
{
    const qint64 hours = (now - kHoursKeptMs) / kHourMs;
    return dropOlder(connection, QStringLiteral("usage_minutely"), QStringLiteral("period"),
                     (now - kMinutesKeptMs) / kMinuteMs)
        .and_then(
            [&] { return dropOlder(connection, QStringLiteral("usage_hourly"), QStringLiteral("period"), hours); })
        .and_then(
            [&] { return dropOlder(connection, QStringLiteral("usage_statuses"), QStringLiteral("hour"), hours); })
        .and_then([&] {
            return dropOlder(connection, QStringLiteral("usage_addresses"), QStringLiteral("last_seen"),
                             now - kHoursKeptMs);
        })
        .and_then([&] {
            return dropOlder(connection, QStringLiteral("usage_batches"), QStringLiteral("written_at"),
                             now - kMinutesKeptMs);
        });
}

} // namespace pm::keys
