// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/unitconnection.h"

#include <QCache>

#include <sqlite3.h>

namespace pm::store {

// A connection of SQLite, to be used on one thread. Keeps its statements prepared.
//
// On the library itself and not by Qt Sql, which describes the columns anew each time that a statement is run: a third
// of what a keyed GET costs.
class SqliteConnection final : public UnitConnection
{
public:
    enum class Access { ReadOnly, ReadWrite };

    // Never makes the file. `lockWaitMs`: the longest wait for another process's lock.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, Access access,
                                                                        int lockWaitMs);
    ~SqliteConnection() override;
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] Result<Rows> query(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<> insert(const std::vector<NewRows> &tables) override;
    [[nodiscard]] Result<> liftTimeout() override { return {}; }

    // For BEGIN, COMMIT and their like, which are not counted as part of a unit.
    [[nodiscard]] Result<> control(const QString &sql);

private:
    class Statement;
    class Run;

    explicit SqliteConnection(sqlite3 *handle);
    // Calls `visit` with the statement at each row.
    [[nodiscard]] Result<> insertRows(const NewRows &rows);
    template<class Visit>
    [[nodiscard]] tl::expected<void, SqlFailure> run(const QString &sql, const QVariantList &values, Visit visit);
    [[nodiscard]] tl::expected<sqlite3_stmt *, SqlFailure> prepared(const QString &sql);
    [[nodiscard]] tl::unexpected<SqlFailure> latestFailure() const;

    sqlite3 *m_handle;
    QCache<QString, Statement> m_statements;
};

} // namespace pm::store
