// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

#include <QSqlError>

#include <optional>

struct pg_conn;

namespace pm::store {

// Rows in the text format of COPY, as PostgreSQL's documentation of the statement describes it.
[[nodiscard]] QByteArray copyText(const NewRows &rows);

// Runs COPY … FROM STDIN for each table, in one message with the statements `before`. Nothing, or what the server said.
[[nodiscard]] std::optional<QSqlError> copyRows(pg_conn *connection, const QByteArray &before,
                                                const std::vector<NewRows> &tables);

} // namespace pm::store
