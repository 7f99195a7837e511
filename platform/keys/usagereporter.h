// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "platform/keys/usagereader.h"

namespace pm::keys {

// Adds up the use of a tenant's keys, or of one of them, or of one endpoint, from the sums that are kept of each.
class UsageReporter
{
public:
    UsageReporter(store::Connection &connection, UnixMs now, const TenantId &tenant, const UsageQuery &query);

    [[nodiscard]] Result<UsageReport> report(const UsageRange &range);

private:
    // `table` is read as `u`, of the tenant and key only, and of the endpoint unless the table has none.
    [[nodiscard]] Result<store::Rows> query(const QString &select, const QString &table, const QString &end,
                                            const QVariantList &values, bool byEndpoint);
    // The same within the range.
    [[nodiscard]] Result<store::Rows> querySums(const QString &select, const QString &table, const UsageRange &range,
                                                const QString &end, const QVariantList &more = {});
    // The table that the filter wants.
    [[nodiscard]] QString sumsOf(const UsageRange &range) const;
    [[nodiscard]] Result<> addSeries(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addEndpoints(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addStatuses(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addKeys(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addPeaks(const UsageRange &range, UsageReport &report);
    [[nodiscard]] Result<> addLimit(UsageReport &report);

    store::Connection &m_connection;
    const UnixMs m_now;
    const TenantId m_tenant;
    const QString m_endpoint; // empty for all
    QString m_condition;      // of a table `u`
    QVariantList m_values;
};

} // namespace pm::keys
