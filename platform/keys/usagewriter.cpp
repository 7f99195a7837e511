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

void addSums(QVariantList &values, const UsageSums &sums)
{
    values << sums.requests << sums.errors << sums.rateLimited << sums.totalUs;
    for (const qint64 count : sums.durations)
        values.append(count);
}

Result<> writeSeries(store::Connection &connection, const QString &table, const UsageBatch::Series &series)
{
    const QStringList columns = sumColumns();
    const QString all = QStringLiteral("key_id, period, ") + columns.join(QStringLiteral(", "));
    const QString update = QStringLiteral("(key_id, period) ") + store::sumUpdate(table, columns);
    return store::writeAll(store::Upsert(connection, table, all, update), series,
                           [](const UsageBatch::Series::value_type &row) {
                               QVariantList values{row.first.first.text(), row.first.second};
                               addSums(values, row.second);
                               return values;
                           });
}

Result<> writeStatuses(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("usage_statuses");
    const QString update = QStringLiteral("(key_id, hour, status) ")
                         + store::sumUpdate(table, {QStringLiteral("requests")});
    return store::writeAll(store::Upsert(connection, table, QStringLiteral("key_id, hour, status, requests"), update),
                           batch.statuses(), [](const auto &row) {
                               const auto &[key, hour, status] = row.first;
                               return QVariantList{key.text(), hour, status, row.second};
                           });
}

Result<> writeEndpoints(store::Connection &connection, const QString &table, const UsageBatch::EndpointSeries &series)
{
    const QStringList columns = sumColumns();
    const QString key = QStringLiteral("key_id, period, endpoint");
    const QString update = QStringLiteral("(%1) ").arg(key) + store::sumUpdate(table, columns);
    return store::writeAll(store::Upsert(connection, table,
                                         key + QStringLiteral(", ") + columns.join(QStringLiteral(", ")), update),
                           series, [](const UsageBatch::EndpointSeries::value_type &row) {
                               const auto &[id, period, endpoint] = row.first;
                               QVariantList values{id.text(), period, endpoint};
                               addSums(values, row.second);
                               return values;
                           });
}

Result<> writeEndpointStatuses(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("usage_endpoint_statuses");
    const QString update = QStringLiteral("(key_id, hour, endpoint, status) ")
                         + store::sumUpdate(table, {QStringLiteral("requests")});
    return store::writeAll(store::Upsert(connection, table, QStringLiteral("key_id, hour, endpoint, status, requests"),
                                         update),
                           batch.endpointStatuses(), [](const auto &row) {
                               const auto &[key, hour, endpoint, status] = row.first;
                               return QVariantList{key.text(), hour, endpoint, status, row.second};
                           });
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

Result<> writeAllEndpoints(store::Connection &connection, const UsageBatch &batch)
{
    return writeEndpoints(connection, QStringLiteral("usage_endpoints_minutely"), batch.endpointMinutes())
        .and_then(
            [&] { return writeEndpoints(connection, QStringLiteral("usage_endpoints_hourly"), batch.endpointHours()); })
        .and_then(
            [&] { return writeEndpoints(connection, QStringLiteral("usage_endpoints_daily"), batch.endpointDays()); })
        .and_then([&] { return writeEndpointStatuses(connection, batch); });
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
            return raisePeaks(connection, batch.hours(), QStringLiteral("usage_hourly"),
                              QStringLiteral("MAX(requests) FROM usage_minutely"), kHourMs / kMinuteMs);
        })
        .and_then([&] {
            return raisePeaks(connection, batch.days(), QStringLiteral("usage_daily"),
                              QStringLiteral("MAX(peak) FROM usage_hourly"), kDayMs / kHourMs);
        })
        .and_then([&] { return writeStatuses(connection, batch); })
        .and_then([&] { return writeAllEndpoints(connection, batch); })
        .and_then([&] { return writeAddresses(connection, batch); })
        .and_then([&] { return writeKeys(connection, batch); }) // before the evidence, as changes of keys lock them
        .and_then([&] { return writeEvidence(connection, batch); })
        .and_then([&] { return writeRequests(connection, batch.events()); })
        .and_then([&] { return tellFirstUses(connection, batch, now); }); // last, as it may wait for the audit log
}

Result<> dropOldUsage(store::Connection &connection, UnixMs now)
{
    struct Kept {
        const char *table;
        const char *column;
        qint64 from;
    };
    const qint64 minutes = (now - kMinutesKeptMs) / kMinuteMs;
    const qint64 hours = (now - kHoursKeptMs) / kHourMs;
    for (const Kept &kept : {Kept{"usage_minutely", "period", minutes},
                             {"usage_endpoints_minutely", "period", minutes},
                             {"usage_hourly", "period", hours},
                             {"usage_endpoints_hourly", "period", hours},
                             {"usage_statuses", "hour", hours},
                             {"usage_endpoint_statuses", "hour", hours},
                             {"usage_addresses", "last_seen", now - kHoursKeptMs},
                             {"usage_batches", "written_at", now - kMinutesKeptMs}}) {
        const QString table = QString::fromLatin1(kept.table);
        if (const Result<> dropped = dropOlder(connection, table, QString::fromLatin1(kept.column), kept.from);
            !dropped)
            return dropped;
    }
    return {};
}

} // namespace pm::keys
