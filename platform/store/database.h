// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "platform/store/subscription.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace pm::store {

enum class Dialect { Sqlite, PostgreSql };

// One row of an answer; columns by position, as the SQL lists them. Times are UnixMs (BIGINT) in both databases.
class Row
{
public:
    explicit Row(std::vector<QVariant> values)
        : m_values(std::move(values))
    {
    }
    [[nodiscard]] QString text(int column) const { return at(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return at(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return at(column).toDouble(); }
    [[nodiscard]] bool boolean(int column) const { return at(column).toLongLong() != 0; }
    [[nodiscard]] QByteArray bytes(int column) const { return at(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return at(column).isNull(); }
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    [[nodiscard]] const QVariant &at(int column) const { return m_values.at(static_cast<std::size_t>(column)); }
    std::vector<QVariant> m_values;
};
using Rows = std::vector<Row>;

struct NewRows {
    QString table;
    QString columns;     // as SQL lists them
    QVariantList values; // one row after another
};

// One connection while a unit of work has it. SQL uses ? placeholders; statements are prepared once a connection.
// Errors: Conflict (unique or foreign key), Unavailable (gone, locked, timed out, disk full), Corrupt (a damaged file),
// Storage (anything else). Texts bind as TEXT, QByteArray as BLOB or BYTEA, bool as 0 or 1; NULL is QVariant(), and a
// null QString is the empty text.
class Connection
{
public:
    virtual ~Connection() = default;
    [[nodiscard]] virtual Dialect dialect() const = 0;
    [[nodiscard]] virtual Result<Rows> query(const QString &sql, const QVariantList &values = {}) = 0;
    // Rows changed.
    [[nodiscard]] virtual Result<int> execute(const QString &sql, const QVariantList &values = {}) = 0;
    // Adds rows that are not there yet, in their order. The way to add many, and to several tables at once.
    [[nodiscard]] virtual Result<> insert(const std::vector<NewRows> &tables) = 0;
    // Statements may take as long as they need until the unit of work ends; for migrations.
    [[nodiscard]] virtual Result<> liftTimeout() = 0;
};

// What goes on at this moment, for the metrics. Of SQLite the one connection that writes: readers wait for nobody.
struct PoolUse {
    int open = 0;    // connections
    int busy = 0;    // of them, running a unit of work
    int waiting = 0; // units that wait for a connection
};

// Where the service keeps its tables. Units of work block the calling thread and may be called from any thread, but
// not from within another unit. They may run on a thread of the database.
class Database
{
public:
    virtual ~Database() = default;
    [[nodiscard]] virtual Dialect dialect() const = 0;

    // Runs `work` on a connection that may not write. `work` returns a Result<T>.
    template<class Work>
    [[nodiscard]] auto read(Work work) -> std::invoke_result_t<Work, Connection &>
    {
        return run(&Database::runRead, std::move(work));
    }
    // Runs `work` in one transaction: committed before this returns a value, rolled back when `work` returns an error
    // or the commit fails. `work` may be run again after a serialization failure or a lost connection before commit,
    // so it must have no other effects. On SQLite all writes run on one thread, several to a commit. On PostgreSQL the
    // transaction is READ COMMITTED: lock the row that a decision rests on (SELECT … FOR UPDATE). A statement that
    // fails ends the transaction in both; where a conflict is expected, say ON CONFLICT.
    template<class Work>
    [[nodiscard]] auto write(Work work) -> std::invoke_result_t<Work, Connection &>
    {
        return run(&Database::runWrite, std::move(work));
    }
    // Hears what other processes send with notify(). Null on SQLite.
    [[nodiscard]] virtual std::unique_ptr<Subscription> listen(const QByteArray &channel, Listener listener) = 0;
    // Nothing when the database answers, and is still the one that was opened.
    [[nodiscard]] virtual Result<> check() = 0;
    [[nodiscard]] virtual PoolUse poolUse() const = 0;

protected:
    using Unit = std::function<Result<>(Connection &)>;
    [[nodiscard]] virtual Result<> runRead(const Unit &unit) = 0;
    [[nodiscard]] virtual Result<> runWrite(const Unit &unit) = 0;

private:
    template<class Work>
    auto run(Result<> (Database::*runner)(const Unit &), Work work) -> std::invoke_result_t<Work, Connection &>
    {
        using Outcome = std::invoke_result_t<Work, Connection &>;
        std::optional<Outcome> outcome;
        const Result<> ran = (this->*runner)([&](Connection &connection) -> Result<> {
            outcome.emplace(work(connection));
            if (!outcome->has_value())
                return fail(outcome->error());
            return {};
        });
        if (!ran)
            return fail(ran.error());
        return std::move(*outcome);
    }
};

// Tells everybody who listens, once the transaction commits. Nobody on SQLite.
[[nodiscard]] Result<> notify(Connection &connection, const QByteArray &channel, const QString &message);

struct DatabaseSettings {
    QString url;                   // "sqlite:PATH" or "postgresql://…"
    int connections = 8;           // PostgreSQL: at most. SQLite has one for each thread that reads.
    int statementTimeoutMs = 5000; // SQLite: the wait for another process's lock
};

// Opens the database, without migrating it. A clear sentence when it cannot: no such folder, read-only, refused.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabase(const DatabaseSettings &settings);

} // namespace pm::store
