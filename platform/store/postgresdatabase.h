// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/postgresworker.h"

namespace pm::store {

// A server's database: a bounded number of connections, opened as they are needed.
class PostgresDatabase final : public Database
{
public:
    // Connects once, so that a wrong setting is heard of at the start.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseSettings &settings);
    ~PostgresDatabase() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::PostgreSql; }
    [[nodiscard]] Result<> check() override;
    [[nodiscard]] PoolUse poolUse() const override;
    [[nodiscard]] std::unique_ptr<Subscription> listen(const QByteArray &channel, Listener listener) override;

protected:
    [[nodiscard]] Result<> runRead(const Unit &unit) override;
    [[nodiscard]] Result<> runWrite(const Unit &unit) override;

private:
    PostgresDatabase(PostgresTarget target, const DatabaseSettings &settings);
    [[nodiscard]] Result<> run(const Unit &unit, bool writes);
    void addWorkerIfWanted();

    const PostgresTarget m_target;
    const QString m_url;
    const std::size_t m_connections;
    const int m_statementTimeoutMs;
    PostgresQueue m_queue;
    mutable std::mutex m_mutex; // of m_workers
    std::vector<std::unique_ptr<PostgresWorker>> m_workers;
};

} // namespace pm::store
