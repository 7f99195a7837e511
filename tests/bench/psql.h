// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/support/postgresserver.h"

#include <QStringList>

namespace pm::bench {

// Runs SQL on a database of the server; the rows of its answer, fields with a | between them.
[[nodiscard]] Result<QByteArray> psql(const test::PostgresServer &server, const QString &database, const QString &sql);

// Copies what a query answers into a table, through COPY at both ends.
[[nodiscard]] Result<> copyRows(const test::PostgresServer &server, const QString &database, const QString &query,
                                const QString &table);

// So many rows, or what PENGUINMAILS_BENCH_ROWS says for a quick look.
[[nodiscard]] qint64 wantedRows(qint64 rows);

} // namespace pm::bench
