// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagewriter.h"

#include "platform/keys/addressbound.h"
#include "platform/keys/evidencewriter.h"
#include "platform/keys/keylifecycle.h"
#include "platform/keys/rawusage.h"
#include "platform/keys/usageseries.h"
#include "platform/store/daypartitions.h"

namespace pm::keys {

namespace {

constexpr qint64 kMinutesKeptMs = 2 * kDayMs;
constexpr qint64 kHoursKeptMs = 90 * kDayMs;
constexpr qint64 kDaysKeptMs = 400 * kDayMs;

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

} // namespace

Result<> writeUsage(store::Connection &connection, const UsageBatch &batch, const BatchNumber &number, UnixMs now)
{
    const Result<bool> wanted = isNew(connection, number, now);
    if (!wanted)
        return fail(wanted.error());
    if (!*wanted)
        return {};
    return writeUsageSeries(connection, batch)
        .and_then([&] { return writeAddressSums(connection, QStringLiteral("usage_addresses"), batch.addresses()); })
        .and_then([&] { return writeKeys(connection, batch); }) // before the evidence, as changes of keys lock them
        .and_then([&] { return writeEvidence(connection, batch); })
        .and_then([&] { return writeRequests(connection, batch.events()); })
        .and_then([&] { return tellFirstUses(connection, batch, now); }); // last, as it may wait for the audit log
}

Result<int> dropOldUsage(store::Connection &connection, UnixMs now, int most)
{
    struct Kept {
        const char *table;
        const char *column;
        qint64 from;
    };
    const qint64 minutes = (now - kMinutesKeptMs) / kMinuteMs;
    const qint64 hours = (now - kHoursKeptMs) / kHourMs;
    const qint64 days = (now - kDaysKeptMs) / kDayMs;
    int all = 0;
    for (const Kept &kept : {Kept{"usage_minutely", "period", minutes},
                             {"usage_endpoints_minutely", "period", minutes},
                             {"usage_endpoint_statuses_minutely", "minute", minutes},
                             {"usage_hourly", "period", hours},
                             {"usage_endpoints_hourly", "period", hours},
                             {"usage_daily", "period", days},
                             {"usage_statuses", "hour", hours},
                             {"usage_endpoint_statuses", "hour", hours},
                             {"usage_statuses_daily", "day", days},
                             {"usage_endpoints_daily", "period", days},
                             {"usage_endpoint_statuses_daily", "day", days},
                             {"usage_addresses", "last_seen", now - kHoursKeptMs},
                             {"key_would_refuse", "last_seen", now - kHoursKeptMs},
                             {"key_old_uses", "last_used_at", now - kHoursKeptMs},
                             {"usage_batches", "written_at", now - kMinutesKeptMs}}) {
        const Result<int> dropped = store::dropRowsBelow(connection, QString::fromLatin1(kept.table),
                                                         QString::fromLatin1(kept.column), kept.from, most - all);
        if (!dropped)
            return dropped;
        all += *dropped;
        if (all == most)
            break;
    }
    return all;
}

} // namespace pm::keys
