// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/sessionrepository.h"

#include "platform/store/sqltext.h"

namespace pm::operators {

namespace {

SessionOfUser sessionOf(const store::Row &row)
{
    SessionOfUser found;
    Session &session = found.session;
    session.tokenHash = row.text(0);
    session.userId = UserId(row.text(1));
    session.createdAt = row.integer(2);
    session.expiresAt = row.integer(3);
    session.lastSeenAt = row.integer(4);
    session.ip = row.text(5);
    session.reauthHash = row.text(6);
    session.reauthExpiresAt = row.integer(7);
    found.email = row.text(8);
    if (!row.isNull(10))
        found.tenantId = TenantId(row.text(10));
    found.role = roleFromName(row.text(9), found.tenantId.has_value()).value_or(Role::TenantMember);
    found.mustChangePassword = row.boolean(11);
    return found;
}

} // namespace

Result<std::optional<SessionOfUser>> SessionRepository::find(const QString &tokenHash)
{
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT s.token_hash, s.user_id, s.created_at, s.expires_at, s.last_seen_at, s.ip,"
                       " s.reauth_hash, s.reauth_expires_at, u.email, u.role, u.tenant_id, u.must_change_password"
                       " FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN tenants t ON t.id = u.tenant_id"
                       " WHERE s.token_hash = ? AND u.status = 'active' AND COALESCE(t.status, 'active') = 'active'"),
        {tokenHash});
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? std::nullopt : std::optional(sessionOf(rows->front()));
}

Result<> SessionRepository::insert(const Session &session)
{
    return store::changed(
        m_connection.execute(QStringLiteral(
                                 "INSERT INTO sessions (token_hash, user_id, created_at, expires_at, last_seen_at, ip)"
                                 " VALUES (?, ?, ?, ?, ?, ?)"),
                             {session.tokenHash, session.userId.text(), session.createdAt, session.expiresAt,
                              session.lastSeenAt, session.ip}));
}

Result<> SessionRepository::setReauth(const QString &tokenHash, const QString &reauthHash, UnixMs expiresAt)
{
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE sessions SET reauth_hash = ?, reauth_expires_at = ? WHERE token_hash = ?"),
        {reauthHash, expiresAt, tokenHash}));
}

Result<> SessionRepository::setLastSeen(const QString &tokenHash, UnixMs now)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE sessions SET last_seen_at = ? WHERE token_hash = ?"),
                             {now, tokenHash}));
}

Result<> SessionRepository::remove(const QString &tokenHash)
{
    return store::changed(
        m_connection.execute(QStringLiteral("DELETE FROM sessions WHERE token_hash = ?"), {tokenHash}));
}

Result<int> SessionRepository::removeAllOf(const UserId &user, const QString &except)
{
    return m_connection.execute(QStringLiteral("DELETE FROM sessions WHERE user_id = ? AND token_hash <> ?"),
                                {user.text(), except.isNull() ? QStringLiteral("") : except});
}

Result<> SessionRepository::removeExpired(UnixMs now)
{
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM sessions WHERE expires_at <= ?"), {now}));
}

} // namespace pm::operators
