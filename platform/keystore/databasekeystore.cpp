// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keystore/databasekeystore.h"

#include "platform/keystore/keystoremerge.h"
#include "platform/secrets/keycheck.h"
#include "platform/secrets/secretpath.h"
#include "platform/store/sqltext.h"

namespace pm::keystore {

using secrets::SecretFileCodec;

namespace {

const QString kSelectCheck = QStringLiteral("SELECT content FROM keystore_check WHERE one = 1");

// Of two processes that make it at the same time both get the first one's. Made before the first secret: where there
// are secrets without it, it was lost.
Result<QByteArray> keyCheckIn(store::Database &database, const QByteArray &fresh)
{
    return database.write([&](store::Connection &connection) -> Result<QByteArray> {
        const Result<store::Rows> rows =
            connection
                .execute(QStringLiteral("INSERT INTO keystore_check (one, content) SELECT 1, ?"
                                        " WHERE NOT EXISTS (SELECT 1 FROM secrets) ON CONFLICT (one) DO NOTHING"),
                         {fresh})
                .and_then([&](int) { return connection.query(kSelectCheck); });
        if (!rows)
            return fail(rows.error());
        if (rows->empty())
            return fail(ErrorKind::Corrupt, QStringLiteral("The check of the master key is gone from the database."),
                        QStringLiteral("table keystore_check"));
        return rows->front().bytes(0);
    });
}

Result<> verified(const QByteArray &check, const Secret &masterKey)
{
    const Result<> fits = secrets::verifyKeyCheck(check, masterKey);
    if (!fits && fits.error().kind == ErrorKind::Forbidden) {
        return fail(ErrorKind::Forbidden,
                    QStringLiteral("The secrets in the database were sealed with another master key than this "
                                   "process has. Give every machine that runs the service on this database the "
                                   "same master.key."));
    }
    if (!fits && fits.error().kind == ErrorKind::Corrupt)
        return fail(ErrorKind::Corrupt, QStringLiteral("The check of the master key in the database is damaged."),
                    QStringLiteral("table keystore_check"));
    return fits;
}

std::optional<QByteArray> contentIn(const store::Rows &rows)
{
    return rows.empty() || rows.front().isNull(0) ? std::nullopt : std::optional(rows.front().bytes(0));
}

// Locked until the transaction ends, also when it is not there: the row without content is this transaction's alone.
Result<std::optional<QByteArray>> lockedContent(store::Connection &connection, const QString &path)
{
    return connection
        .query(QStringLiteral("INSERT INTO secrets (path, content) VALUES (?, NULL)"
                              " ON CONFLICT (path) DO UPDATE SET path = excluded.path RETURNING content"),
               {path})
        .map(contentIn);
}

Result<> setContent(store::Connection &connection, const QString &path, const QByteArray &content)
{
    return store::changed(
        connection.execute(QStringLiteral("UPDATE secrets SET content = ? WHERE path = ?"), {content, path}));
}

Result<> takeOverOne(store::Connection &connection, const SecretFileCodec &codec, const QString &path,
                     const QByteArray &content)
{
    return lockedContent(connection, path)
        .and_then([&](const std::optional<QByteArray> &known) -> Result<QByteArray> {
            return known ? merged(codec, path, *known, content) : content;
        })
        .and_then([&](const QByteArray &both) { return setContent(connection, path, both); });
}

} // namespace

Result<bool> DatabaseKeystore::existsIn(store::Database &database)
{
    return database
        .read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT 1 WHERE EXISTS (SELECT 1 FROM keystore_check)"
                                                   " OR EXISTS (SELECT 1 FROM secrets)"));
        })
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<std::unique_ptr<DatabaseKeystore>> DatabaseKeystore::open(store::Database &database, const Secret &masterKey,
                                                                 const Clock &clock, int versionsKept)
{
    return secrets::makeKeyCheck(masterKey)
        .and_then([&](const QByteArray &fresh) { return keyCheckIn(database, fresh); })
        .and_then([&](const QByteArray &check) { return verified(check, masterKey); })
        .and_then([&] { return SecretFileCodec::make(masterKey); })
        .map([&](SecretFileCodec codec) {
            return std::unique_ptr<DatabaseKeystore>(
                new DatabaseKeystore(database, std::move(codec), clock, versionsKept));
        });
}

DatabaseKeystore::DatabaseKeystore(store::Database &database, SecretFileCodec codec, const Clock &clock,
                                   int versionsKept)
    : SealedStore(std::move(codec), clock, versionsKept)
    , m_database(database)
    , m_clock(clock)
{
}

Result<> DatabaseKeystore::takeOver(secrets::EmbeddedKeystore &files)
{
    const Result<QString> mark = markOf(files);
    if (!mark)
        return fail(mark.error());
    return m_database.write([&](store::Connection &connection) -> Result<> {
        // Another process that takes the same over is waited for.
        const Result<int> isFirst = connection.execute(
            QStringLiteral("INSERT INTO keystores_taken_over (mark, taken_at) VALUES (?, ?) ON CONFLICT DO NOTHING"),
            {*mark, m_clock.now()});
        if (!isFirst || *isFirst == 0)
            return store::changed(isFirst);
        return files.visitAll([&](const QString &path, const QByteArray &content) {
            return takeOverOne(connection, codec(), path, content);
        });
    });
}

Result<QStringList> DatabaseKeystore::list(const QString &folder)
{
    if (const Result<> valid = secrets::checkFolder(folder); !valid)
        return fail(valid.error());
    const QString prefix = folder.isEmpty() || folder.endsWith(u'/') ? folder : folder + u'/';
    // '0' follows '/', and DEL what a path may have.
    const QString end = prefix.isEmpty() ? QString(QChar(0x7f)) : prefix.chopped(1) + u'0';
    const Result<store::Rows> rows = m_database.read([&](store::Connection &connection) {
        return connection.query(QStringLiteral("SELECT DISTINCT substring(substr(path, CAST(? AS INTEGER))"
                                               " FROM CAST(? AS TEXT)) FROM secrets WHERE path >= ? AND path < ?"),
                                {prefix.size() + 1, QStringLiteral("^[^/]+/?"), prefix, end});
    });
    return rows.map([](const store::Rows &found) {
        QStringList names;
        for (const store::Row &row : found)
            names.append(row.text(0));
        names.sort();
        return names;
    });
}

Result<> DatabaseKeystore::removeAll(const QString &path)
{
    if (const Result<> valid = secrets::checkPath(path); !valid)
        return valid;
    const Result<int> removed = m_database.write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("DELETE FROM secrets WHERE path = ?"), {path});
    });
    if (removed && *removed == 0)
        return notThere(path);
    return store::changed(removed);
}

Result<> DatabaseKeystore::check()
{
    return existsIn(m_database).and_then([](bool exists) -> Result<> {
        return exists ? Result<>()
                      : fail(ErrorKind::Unavailable, QStringLiteral("The keystore is gone from the database."));
    });
}

Result<secrets::SealedStore::Content> DatabaseKeystore::contentOf(const QString &path)
{
    return m_database
        .read([&](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT content FROM secrets WHERE path = ?"), {path});
        })
        .map(contentIn);
}

Result<> DatabaseKeystore::replace(const QString &path, const Change &change)
{
    return m_database.write([&](store::Connection &connection) {
        return lockedContent(connection, path).and_then(change).and_then([&](const QByteArray &content) {
            return setContent(connection, path, content);
        });
    });
}

QString DatabaseKeystore::placeOf(const QString &path) const
{
    return QStringLiteral("table secrets, path %1").arg(path);
}

} // namespace pm::keystore
