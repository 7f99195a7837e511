// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/support/postgresserver.h"

namespace pm::bench {

// pgbench, with a row a transaction into a table of its own on a server that runs.
class PgBench
{
public:
    explicit PgBench(test::PostgresServer &server)
        : m_server(server)
    {
    }

    // Makes the database and the table.
    [[nodiscard]] Result<> prepare();
    // Transactions a second.
    [[nodiscard]] Result<double> run(int clients, int seconds) const;

private:
    test::PostgresServer &m_server;
    QTemporaryDir m_folder;
    QString m_database; // its URL
};

} // namespace pm::bench
