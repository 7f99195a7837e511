// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "tests/support/postgresserver.h"

namespace pm::bench {

// Rows of usage_requests of the last 90 days, as many each day, with the sums that the service would have kept of
// them. The newer a key, the less it was used.
struct UsageRows {
    const test::PostgresServer &server;
    QString database; // its URL; the service has made its tables
    QStringList keys; // ids
    qint64 rows = 0;
};

// Loads them day by day, by COPY into partitions.
[[nodiscard]] Result<> loadUsageRows(const UsageRows &wanted);

} // namespace pm::bench
