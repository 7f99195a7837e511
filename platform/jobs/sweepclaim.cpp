// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/sweepclaim.h"

#include <cstdlib>

namespace pm::jobs {

Result<bool> claimSweep(store::Connection &connection, const QString &name, qint64 periodMs, UnixMs now)
{
    const bool isPostgres = connection.dialect() == store::Dialect::PostgreSql;
    const auto rows = connection.query(QStringLiteral("SELECT ran_at FROM sweeps WHERE name = ?")
                                           + (isPostgres ? QStringLiteral(" FOR UPDATE SKIP LOCKED") : QString()),
                                       {name});
    if (!rows)
        return fail(rows.error());
    // Another process's clock may be ahead.
    if (rows->empty() || std::abs(now - rows->front().integer(0)) < periodMs)
        return false;
    return connection.execute(QStringLiteral("UPDATE sweeps SET ran_at = ? WHERE name = ?"), {now, name}).map([](int) {
        return true;
    });
}

} // namespace pm::jobs
