// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagewriter.h"

#include <algorithm>

namespace pm::keys {

namespace {

constexpr qsizetype kRowsAStatement = 40; // with 17 values a row, within SQLite's smallest limit of 999
constexpr qint64 kMinutesKeptMs = 2 * kDayMs;
constexpr qint64 kHoursKeptMs = 90 * kDayMs;

QString placeholders(qsizetype columns, qsizetype rows)
{
    const QString row = u'(' + QStringList(columns, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return QStringList(rows, row).join(QStringLiteral(", "));
}

// Inserts rows; where one is there already, `update` says how they are joined. Many rows a statement, in full chunks
// and singly, so that only two texts of SQL are prepared for a table.
class Upsert
{
public:
    Upsert(store::Connection &connection, const QString &table, const QString &columns, const QString &update)
        : m_connection(connection)
        , m_start(QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(table, columns))
        , m_end(QStringLiteral(" ON CONFLICT ") + update)
        , m_columns(columns.count(u',') + 1)
    {
    }

    [[nodiscard]] Result<> add(const QVariantList &row)
    {
        m_values.append(row);
        return m_values.size() == m_columns * kRowsAStatement ? run(kRowsAStatement, m_values) : Result<>();
    }
    [[nodiscard]] Result<> finish()
    {
        for (qsizetype i = 0; i < m_values.size(); i += m_columns) {
            if (const Result<> written = run(1, m_values.mid(i, m_columns)); !written)
                return written;
        }
        return {};
    }

private:
    Result<> run(qsizetype rows, const QVariantList &values)
    {
        const Result<int> written = m_connection.execute(m_start + placeholders(m_columns, rows) + m_end, values);
        if (!written)
            return fail(written.error());
        if (rows > 1)
            m_values.clear();
        return {};
    }

    store::Connection &m_connection;
    const QString m_start;
    const QString m_end;
    const qsizetype m_columns;
    QVariantList m_values;
};

template<class Rows, class ToValues>
Result<> writeAll(Upsert upsert, const Rows &rows, ToValues toValues)
{
    for (const auto &row : rows) {
        if (const Result<> added = upsert.add(toValues(row)); !added)
            return added;
    }
    return upsert.finish();
}

QString sumUpdate(const QString &table, const QStringList &columns)
{
    QStringList terms;
    for (const QString &column : columns)
        terms.append(QStringLiteral("%1 = %2.%1 + excluded.%1").arg(column, table));
    return QStringLiteral("DO UPDATE SET ") + terms.join(QStringLiteral(", "));
}

QStringList sumColumns()
{
    QStringList columns{QStringLiteral("requests"), QStringLiteral("errors"), QStringLiteral("rate_limited")};
    for (std::size_t i = 0; i < DurationCounts().size(); ++i)
        columns.append(QStringLiteral("d%1").arg(i));
    return columns;
}

Result<> writeSeries(store::Connection &connection, const QString &table, const UsageBatch::Series &series)
{
    const QStringList columns = sumColumns();
    const QString all = QStringLiteral("key_id, period, ") + columns.join(QStringLiteral(", "));
    const QString update = QStringLiteral("(key_id, period) ") + sumUpdate(table, columns);
    return writeAll(Upsert(connection, table, all, update), series, [](const UsageBatch::Series::value_type &row) {
        const UsageSums &sums = row.second;
        QVariantList values{row.first.first.text(), row.first.second, sums.requests, sums.errors, sums.rateLimited};
        for (const qint64 count : sums.durations)
            values.append(count);
        return values;
    });
}

Result<> writeStatuses(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("usage_statuses");
    const QString update = QStringLiteral("(key_id, hour, status) ") + sumUpdate(table, {QStringLiteral("requests")});
    return writeAll(Upsert(connection, table, QStringLiteral("key_id, hour, status, requests"), update),
                    batch.statuses(), [](const auto &row) {
                        const auto &[key, hour, status] = row.first;
                        return QVariantList{key.text(), hour, status, row.second};
                    });
}

Result<> writeEndpoints(store::Connection &connection, const UsageBatch &batch)
{
    const QString table = QStringLiteral("usage_endpoints");
    const QString update = QStringLiteral("(key_id, day, endpoint) ")
                         + sumUpdate(table, {QStringLiteral("requests"), QStringLiteral("total_us")});
    return writeAll(Upsert(connection, table, QStringLiteral("key_id, day, endpoint, requests, total_us"), update),
                    batch.endpoints(), [](const auto &row) {
                        const auto &[key, day, endpoint] = row.first;
                        return QVariantList{key.text(), day, endpoint, row.second.requests, row.second.totalUs};
                    });
}

Result<> writeAddresses(store::Connection &connection, const UsageBatch &batch)
{
    const QString update = QStringLiteral(
        "(key_id, ip) DO UPDATE SET requests = usage_addresses.requests + excluded.requests,"
        " last_seen = CASE WHEN usage_addresses.last_seen > excluded.last_seen"
        " THEN usage_addresses.last_seen ELSE excluded.last_seen END");
    return writeAll(
        Upsert(connection, QStringLiteral("usage_addresses"), QStringLiteral("key_id, ip, requests, last_seen"),
               update),
        batch.addresses(), [](const auto &row) {
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
        .and_then([&] { return writeStatuses(connection, batch); })
        .and_then([&] { return writeEndpoints(connection, batch); })
        .and_then([&] { return writeAddresses(connection, batch); })
        .and_then([&] { return writeKeys(connection, batch); });
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
