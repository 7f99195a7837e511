// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

#include "models/domain/keys/apikey.h"

#include <QJsonObject>

namespace pm::keys {

// What `range` of the usage routes stands for, and where its sums are kept.
struct UsageRange {
    QString table;
    qint64 periodMs = 0;
    qint64 periods = 0;
    QString peak = QStringLiteral("peak"); // the table's column: most requests in one minute
    QString endpointTable;
};
[[nodiscard]] Result<UsageRange> usageRangeFromName(const QString &name);

// Where the status codes of such a range are read, in its own periods.
struct StatusSource {
    QString table;
    QString endpointTable;
    QString column;
    qint64 periodMs = 0;
};
[[nodiscard]] StatusSource statusSourceOf(const UsageRange &range);

// The SQL about usage, as it is read.
class UsageReader
{
public:
    UsageReader(store::Connection &connection, UnixMs now)
        : m_connection(connection)
        , m_now(now)
    {
    }

    // Fills in `week` of all keys with one query.
    [[nodiscard]] Result<> addWeeks(std::vector<ApiKey> &keys);
    // Every day, also those without use, up to today.
    [[nodiscard]] Result<std::vector<UsageDay>> days(const KeyId &key, int count);
    // Most used first.
    [[nodiscard]] Result<std::vector<EndpointUse>> topEndpoints(const KeyId &key, const UsageRange &range);
    // Last seen first.
    [[nodiscard]] Result<std::vector<AddressUse>> recentAddresses(const KeyId &key);
    // The answer of GET /{key_id}/usage.
    [[nodiscard]] Result<QJsonObject> usage(const KeyId &key, const UsageRange &range);

private:
    [[nodiscard]] Result<QJsonObject> statusCodes(const KeyId &key, const UsageRange &range, UnixMs from);
    [[nodiscard]] Result<qint64> peakPerMinute(const KeyId &key, const UsageRange &range);

    store::Connection &m_connection;
    UnixMs m_now;
};

} // namespace pm::keys
