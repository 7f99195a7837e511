// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/clock.h"
#include "platform/store/migrations.h"

#include <QCryptographicHash>

namespace pm::store {

namespace {

struct Applied {
    int version;
    QString name;
    QString checksum;
};

const QStringList &statementsOf(const Migration &step, Dialect dialect)
{
    return dialect == Dialect::PostgreSql && !step.postgresql.isEmpty() ? step.postgresql : step.sqlite;
}

QString checksum(const Migration &step, Dialect dialect)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &sql : statementsOf(step, dialect)) {
        hash.addData(sql.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString title(int version, const QString &name)
{
    return QStringLiteral("%1 (%2)").arg(version).arg(name);
}

Result<> checkNumbers(const std::vector<Migration> &steps)
{
    int expected = 1;
    for (const Migration &step : steps) {
        if (step.version != expected++)
            return fail(ErrorKind::Internal,
                        QStringLiteral("Migration %1 is out of order.").arg(title(step.version, step.name)));
    }
    return {};
}

// Held until the transaction ends. SQLite holds its one write lock already.
Result<> lock(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return {};
    // "pmconsol" as a number.
    return connection.query(QStringLiteral("SELECT pg_advisory_xact_lock(8101240634954968940)")).map([](const Rows &) {
    });
}

Result<> makeTable(Connection &connection)
{
    return connection
        .execute(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, "
                                "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"))
        .map([](int) {});
}

Result<std::vector<Applied>> appliedSteps(Connection &connection)
{
    return connection.query(QStringLiteral("SELECT version, name, checksum FROM schema_migrations ORDER BY version"))
        .map([](const Rows &rows) {
            std::vector<Applied> applied;
            for (const Row &row : rows)
                applied.push_back({static_cast<int>(row.integer(0)), row.text(1), row.text(2)});
            return applied;
        });
}

Result<> compare(const std::vector<Applied> &applied, const std::vector<Migration> &steps, Dialect dialect)
{
    if (applied.size() > steps.size())
        return fail(ErrorKind::Storage,
                    QStringLiteral("The database was written by a newer version of this program: it is at migration "
                                   "%1, and this program knows migrations up to %2.")
                        .arg(applied.back().version)
                        .arg(steps.size()));
    for (std::size_t i = 0; i < applied.size(); ++i) {
        const Migration &step = steps[i];
        const bool same = applied[i].version == step.version && applied[i].name == step.name
                       && applied[i].checksum == checksum(step, dialect);
        if (!same)
            return fail(ErrorKind::Storage,
                        QStringLiteral("Migration %1 was changed after it had been applied to this database.")
                            .arg(title(step.version, step.name)));
    }
    return {};
}

Result<> apply(Connection &connection, const Migration &step)
{
    for (const QString &sql : statementsOf(step, connection.dialect())) {
        if (const Result<int> done = connection.execute(sql); !done) {
            Error error = done.error();
            error.message = QStringLiteral("Migration %1 failed. %2")
                                .arg(title(step.version, step.name), error.message);
            return fail(error);
        }
    }
    return connection
        .execute(QStringLiteral(
                     "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)"),
                 {step.version, step.name, checksum(step, connection.dialect()), SystemClock().now()})
        .map([](int) {});
}

// Whether there may be more to do. Looks again under the lock each time, as another process may have gone on.
Result<bool> applyNext(Connection &connection, const std::vector<Migration> &steps)
{
    const Result<std::vector<Applied>> applied = connection.liftTimeout()
                                                     .and_then([&] { return lock(connection); })
                                                     .and_then([&] { return makeTable(connection); })
                                                     .and_then([&] { return appliedSteps(connection); });
    if (!applied)
        return fail(applied.error());
    if (const Result<> fits = compare(*applied, steps, connection.dialect()); !fits)
        return fail(fits.error());
    if (applied->size() == steps.size())
        return false;
    return apply(connection, steps[applied->size()]).map([] { return true; });
}

} // namespace

Result<> migrate(Database &database, const std::vector<Migration> &steps)
{
    if (const Result<> ordered = checkNumbers(steps); !ordered)
        return ordered;
    for (;;) {
        const Result<bool> more = database.write(
            [&steps](Connection &connection) { return applyNext(connection, steps); });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

} // namespace pm::store
