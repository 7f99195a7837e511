// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/sessions.h"

#include "platform/operators/tenantrepository.h"
#include "platform/operators/token.h"

namespace pm::operators {

namespace {

constexpr qint64 kServerDifferenceMs = 60'000;
constexpr qint64 kSeenEveryMs = 60'000;

Error invalidToken()
{
    return Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("invalid_token"),
                           QStringLiteral("The session has ended. Sign in again."));
}

bool isReauthenticated(const Session &session, const QByteArray &reauthToken, UnixMs now)
{
    return !reauthToken.isEmpty() && session.reauthHash == hashOfToken(reauthToken)
        && isFresh(session.reauthExpiresAt, kReauthMs, now);
}

} // namespace

bool isFresh(UnixMs expiresAt, qint64 lifetime, UnixMs now)
{
    const qint64 left = expiresAt - now;
    return left > 0 && left <= lifetime + kServerDifferenceMs;
}

Result<http::SignedIn> Sessions::authenticate(const QByteArray &token, const QByteArray &reauthToken)
{
    const Result<SessionOfUser> found = find(hashOfToken(token));
    if (!found)
        return fail(found.error());
    const UnixMs now = m_clock.now();
    if (!isFresh(found->session.expiresAt, kSessionMs, now))
        return fail(invalidToken());

    http::SignedIn signedIn;
    signedIn.tenant = found->tenantId;
    signedIn.mustChangePassword = found->mustChangePassword;
    http::Principal &principal = signedIn.principal;
    principal.kind = http::Principal::Kind::Operator;
    principal.userId = found->session.userId;
    principal.email = found->email;
    principal.role = found->role;
    principal.sessionHash = found->session.tokenHash.toLatin1();
    principal.reauthenticated = isReauthenticated(found->session, reauthToken, now);
    return signedIn;
}

Result<> Sessions::tenantVisible(const http::Principal &principal, const TenantId &tenant)
{
    if (!isUuid(tenant.text()))
        return fail(Error::notFound(QStringLiteral("tenant")));
    const Result<Tenant> found = m_database.read(
        [&](store::Connection &connection) { return TenantRepository(connection).byId(tenant); });
    if (!found)
        return fail(found.error());
    if (principal.role == Role::Qa && !found->isTest)
        return fail(Error::notFound(QStringLiteral("tenant")));
    return {};
}

Result<SessionOfUser> Sessions::find(const QString &tokenHash)
{
    if (const auto cached = m_cache.find(tokenHash))
        return *cached;
    const quint64 generation = m_cache.generation();
    const auto found = m_database.read(
        [&](store::Connection &connection) { return SessionRepository(connection).find(tokenHash); });
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(invalidToken());
    noteSeen((*found)->session);
    m_cache.insert(**found, generation);
    return **found;
}

void Sessions::noteSeen(const Session &session)
{
    const UnixMs now = m_clock.now();
    if (now >= session.lastSeenAt && now - session.lastSeenAt < kSeenEveryMs)
        return;
    // Only a convenience: a database that takes no writes must not keep operators out.
    std::ignore = m_database.write([&](store::Connection &connection) {
        return SessionRepository(connection).setLastSeen(session.tokenHash, now);
    });
}

} // namespace pm::operators
