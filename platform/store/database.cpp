// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/postgresdatabase.h"
#include "platform/store/sqlitedatabase.h"

namespace pm::store {

Result<> notify(Connection &connection, const QByteArray &channel, const QString &message)
{
    if (connection.dialect() == Dialect::Sqlite)
        return {};
    return connection
        .query(QStringLiteral("SELECT CAST(pg_notify(?, ?) AS TEXT)"), {QString::fromLatin1(channel), message})
        .map([](const Rows &) {});
}

Result<std::unique_ptr<Database>> openDatabase(const DatabaseSettings &settings)
{
    const QString sqlite = QStringLiteral("sqlite:");
    if (settings.url.startsWith(sqlite) && settings.url.size() > sqlite.size())
        return SqliteDatabase::open(settings.url.mid(sqlite.size()), settings.statementTimeoutMs);
    if (settings.url.startsWith(QStringLiteral("postgresql://"))
        || settings.url.startsWith(QStringLiteral("postgres://")))
        return PostgresDatabase::open(settings);
    // The URL is not repeated: it may hold a password.
    return fail(ErrorKind::Validation,
                QStringLiteral("The database URL must start with sqlite: and a path, or with postgresql://."));
}

} // namespace pm::store
