// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

#include <QSqlError>

namespace pm::store {

// A failed statement: what the caller hears, and what the database called it.
struct SqlFailure {
    Error error;
    QString code; // SQLite's extended result code, or the SQLSTATE; empty when the server was not reached
};

// The database's text is kept in the detail only, and only its first line: PostgreSQL quotes values in the others.
[[nodiscard]] SqlFailure postgresFailure(const QSqlError &error);
[[nodiscard]] SqlFailure sqliteFailure(int extendedCode, const QString &text);

// SQLSTATEs after which the same transaction may well succeed.
[[nodiscard]] bool isSerializationFailure(const QString &sqlState);
// SQLSTATEs after which the session is of no more use.
[[nodiscard]] bool isConnectionFailure(const QString &sqlState);

} // namespace pm::store
