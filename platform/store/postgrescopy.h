// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSqlError>
#include <QVariant>

#include <optional>

struct pg_conn;

namespace pm::store {

// Rows in the text format of COPY, as PostgreSQL's documentation of the statement describes it; `values` are one row
// after another.
[[nodiscard]] QByteArray copyText(const QVariantList &values, qsizetype columns);

// Runs COPY … FROM STDIN. Nothing, or what the server said.
[[nodiscard]] std::optional<QSqlError> copyRows(pg_conn *connection, const QByteArray &statement,
                                                const QByteArray &rows);

} // namespace pm::store
