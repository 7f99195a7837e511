// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/rawusage.h"

#include "platform/store/daypartitions.h"
#include "platform/store/upsert.h"

namespace pm::keys {

namespace {

const QString kTable = QStringLiteral("usage_requests");
const QString kColumns = QStringLiteral("key_id, at, endpoint, status, duration_us, ip");
const store::DayPartitions &partitions()
{
    static const store::DayPartitions byTime{.table = kTable,
                                             .column = QStringLiteral("at"),
                                             .columns = kColumns,
                                             .boundOf = [](qint64 day) { return QString::number(day * kDayMs); },
                                             .keptDays = kRequestsKeptDays};
    return byTime;
}

} // namespace

Result<> writeRequests(store::Connection &connection, const std::vector<UsageEvent> &events)
{
    return store::writeAll(store::Upsert(connection, kTable, kColumns, {}, store::Upsert::Pace::Patient), events,
                           [](const UsageEvent &event) {
                               return QVariantList{event.key.text(), event.at,         event.endpoint,
                                                   event.status,     event.durationUs, event.ip};
                           });
}

Result<> arrangePartitions(store::Connection &connection, UnixMs now)
{
    return store::arrangePartitions(connection, partitions(), now / kDayMs);
}

Result<int> dropOldRequests(store::Connection &connection, UnixMs now, int most)
{
    const UnixMs oldest = (now / kDayMs - kRequestsKeptDays) * kDayMs;
    return store::dropRowsBelow(connection, partitions(), oldest, most);
}

} // namespace pm::keys
