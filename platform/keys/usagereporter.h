// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "platform/keys/usagereader.h"

namespace pm::keys {

// Adds up the use of a tenant's keys, or of one of them, from the sums that are kept of each.
class UsageReporter
{
public:
    UsageReporter(store::Connection &connection, UnixMs now, const TenantId &tenant, const std::optional<KeyId> &key);

    [[nodiscard]] Result<UsageReport> report(const UsageRange &range);

private:
    [[nodiscard]] Result<store::Rows> query(const QString &sql, const QVariantList &more);
    [[nodiscard]] Result<> addSeries(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addEndpoints(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addErrors(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addKeys(const UsageRange &range, UsageReport &report);

    store::Connection &m_connection;
    const UnixMs m_now;
    QString m_condition; // of a table `u`
    QVariantList m_values;
};

} // namespace pm::keys
