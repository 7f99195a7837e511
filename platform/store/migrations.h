// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

#include <vector>

namespace pm::store {

// One numbered step. Steps are never edited once released: their checksums are kept in the database and compared.
struct Migration {
    int version;  // from 1, no gaps
    QString name; // "create_api_keys"
    QStringList sqlite;
    QStringList postgresql; // empty: the same as sqlite
};

// The service's own steps, each area's in its own file, listed in migrations.cpp.
[[nodiscard]] const std::vector<Migration> &migrations();

// Applies what is missing, under a lock that other processes honour. Refuses an edited step, and a database that a
// newer program has migrated.
[[nodiscard]] Result<> migrate(Database &database, const std::vector<Migration> &steps);

} // namespace pm::store
