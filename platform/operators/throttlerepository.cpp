// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/throttlerepository.h"

#include "platform/store/sqltext.h"

#include <QCryptographicHash>

namespace pm::operators {

namespace {

QString joined(const std::vector<UnixMs> &times)
{
    QStringList texts;
    for (const UnixMs time : times)
        texts.append(QString::number(time));
    return texts.isEmpty() ? QStringLiteral("") : texts.join(u','); // a null text would be NULL
}

std::vector<UnixMs> split(const QString &text)
{
    std::vector<UnixMs> times;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        times.push_back(part.toLongLong());
    return times;
}

} // namespace

QString ThrottleRepository::accountHash(const QString &email)
{
    return QString::fromLatin1(QCryptographicHash::hash(email.toLower().toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<Attempts> ThrottleRepository::load(const QString &accountHash, UnixMs now)
{
    // A row to lock must be there first.
    const Result<int> made = m_connection.execute(QStringLiteral(
                                                      "INSERT INTO login_throttle (account_hash, attempts, updated_at)"
                                                      " VALUES (?, '', ?) ON CONFLICT (account_hash) DO NOTHING"),
                                                  {accountHash, now});
    if (!made)
        return fail(made.error());
    QString sql = QStringLiteral("SELECT attempts, locked_until FROM login_throttle WHERE account_hash = ?");
    if (m_connection.dialect() == store::Dialect::PostgreSql)
        sql += QStringLiteral(" FOR UPDATE"); // SQLite has one writer
    const Result<store::Rows> rows = m_connection.query(sql, {accountHash});
    if (!rows)
        return fail(rows.error());
    if (rows->empty()) // purged by another transaction in between
        return Attempts{};
    return Attempts{.times = split(rows->front().text(0)), .lockedUntil = rows->front().optionalInteger(1)};
}

Result<> ThrottleRepository::save(const QString &accountHash, const Attempts &attempts, UnixMs now)
{
    return store::changed(m_connection.execute(
        QStringLiteral("INSERT INTO login_throttle (account_hash, attempts, locked_until, updated_at)"
                       " VALUES (?, ?, ?, ?) ON CONFLICT (account_hash) DO UPDATE SET attempts = excluded.attempts,"
                       " locked_until = excluded.locked_until, updated_at = excluded.updated_at"),
        {accountHash, joined(attempts.times), store::orNull(attempts.lockedUntil), now}));
}

Result<> ThrottleRepository::clear(const QString &accountHash)
{
    return store::changed(
        m_connection.execute(QStringLiteral("DELETE FROM login_throttle WHERE account_hash = ?"), {accountHash}));
}

Result<> ThrottleRepository::purge(UnixMs now)
{
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM login_throttle WHERE updated_at < ?"),
                                               {now - kLockMs - kAttemptWindowMs}));
}

} // namespace pm::operators
