// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/signin.h"

#include "models/core/fieldreader.h"
#include "platform/audit/auditlog.h"
#include "platform/operators/ownaccount.h"
#include "platform/operators/token.h"

namespace pm::operators {

namespace {

Secret secretText(FieldReader &reader, const QString &name)
{
    return Secret(reader.text(name).toUtf8());
}

// The members of the body that prove who is asking; `email` is read only at a login.
Result<Credentials> credentialsOf(const http::Request &request, const QString &knownEmail)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return fail(body.error());
    FieldReader reader(*body);
    Credentials credentials;
    credentials.email = knownEmail.isEmpty() ? reader.text(QStringLiteral("email")) : knownEmail;
    credentials.password = secretText(reader, QStringLiteral("password"));
    credentials.totp = reader.optionalText(QStringLiteral("totp")).value_or(QString());
    reader.rejectUnknown();
    if (const Result<> read = reader.finish(); !read)
        return fail(read.error());
    return credentials;
}

} // namespace

SignIn::SignIn(store::Database &database, CredentialCheck &credentials, PasswordHasher &hasher, Sessions &sessions,
               const Clock &clock)
    : m_database(database)
    , m_credentials(credentials)
    , m_hasher(hasher)
    , m_sessions(sessions)
    , m_clock(clock)
{
}

Result<http::Reply> SignIn::login(const http::Request &request)
{
    const Result<Credentials> credentials = credentialsOf(request, {});
    if (!credentials)
        return fail(credentials.error());
    LoginAnswer answer;
    answer.token = makeToken();
    const auto open = [&](store::Connection &connection, const UserRecord &user) {
        const UnixMs now = m_clock.now();
        answer.expiresAt = now + kSessionMs;
        return openSession(connection, request, user,
                           {.tokenHash = hashOfToken(answer.token.reveal()),
                            .userId = user.user.id,
                            .createdAt = now,
                            .expiresAt = answer.expiresAt,
                            .lastSeenAt = now,
                            .ip = request.peer.text()});
    };
    const Result<UserRecord> user = m_credentials.check(request, *credentials,
                                                        {.failureAction = QStringLiteral("operator.login_failed"),
                                                         .accepted = open});
    if (!user)
        return fail(user.error());
    answer.user = user->user;
    answer.user.lastLoginAt = answer.expiresAt - kSessionMs;
    ++answer.user.activeSessions;
    return http::Reply{.data = toWire(answer)};
}

Result<http::Reply> SignIn::logout(const http::Request &request)
{
    const Result<> ended = m_database.write([&](store::Connection &connection) {
        return SessionRepository(connection).remove(QString::fromLatin1(request.principal.sessionHash)).and_then([&] {
            return audit::append(connection, m_clock.now(),
                                 audit::ownRecord(request, QStringLiteral("operator.logout")));
        });
    });
    m_sessions.forget();
    return ended.map([] { return http::Reply{}; });
}

Result<http::Reply> SignIn::me(const http::Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return UserRepository(connection).byId(request.principal.userId, m_clock.now());
        })
        .map([](const UserRecord &record) { return http::Reply{.data = toJson(record.user)}; });
}

Result<http::Reply> SignIn::reauth(const http::Request &request)
{
    const Result<Credentials> credentials = credentialsOf(request, request.principal.email);
    if (!credentials)
        return fail(credentials.error());
    const Secret token = makeToken();
    UnixMs expiresAt = 0;
    const auto keep = [&](store::Connection &connection, const UserRecord &) {
        const UnixMs now = m_clock.now();
        expiresAt = now + kReauthMs;
        return SessionRepository(connection)
            .setReauth(QString::fromLatin1(request.principal.sessionHash), hashOfToken(token.reveal()), expiresAt)
            .and_then([&] {
                return audit::append(connection, now,
                                     audit::ownRecord(request, QStringLiteral("operator.reauthenticated")));
            });
    };
    const Result<UserRecord> user = m_credentials.check(request, *credentials,
                                                        {.failureAction = QStringLiteral("operator.reauth_failed"),
                                                         .accepted = keep});
    m_sessions.forget();
    return user.map([&](const UserRecord &) {
        return http::Reply{.data = {{QStringLiteral("reauth_token"), QString::fromLatin1(token.reveal())},
                                    {QStringLiteral("expires_at"), toIso(expiresAt)}}};
    });
}

Result<http::Reply> SignIn::changePassword(const http::Request &request)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return fail(body.error());
    FieldReader reader(*body);
    Credentials credentials{.email = request.principal.email,
                            .password = secretText(reader, QStringLiteral("current")),
                            .totp = {}};
    const Secret next = secretText(reader, QStringLiteral("new"));
    if (const QString problem = passwordProblem(next.reveal()); !problem.isEmpty())
        reader.reject(QStringLiteral("new"), problem);
    else if (credentials.password.equals(next.reveal()))
        reader.reject(QStringLiteral("new"), QStringLiteral("must differ from the current password"));
    reader.rejectUnknown();
    if (const Result<> read = reader.finish(); !read)
        return fail(read.error());

    const Result<UserRecord> user = m_credentials.check(request, credentials,
                                                        {.factors = CredentialCheck::Factors::PasswordOnly,
                                                         .failureAction = QStringLiteral(
                                                             "operator.password_change_failed")});
    if (!user)
        return fail(user.error());
    const Result<QString> hash = m_hasher.hash(next);
    if (!hash)
        return fail(hash.error());
    const Result<> kept = keepPassword(request, *user, *hash);
    m_sessions.forget();
    return kept.map([] { return http::Reply{}; });
}

Result<> SignIn::openSession(store::Connection &connection, const http::Request &request, const UserRecord &user,
                             const Session &session)
{
    const Result<bool> unchanged = UserRepository(connection).noteLogin(user, session.createdAt);
    if (!unchanged)
        return fail(unchanged.error());
    if (!*unchanged)
        return fail(accountChanged());
    SessionRepository sessions(connection);
    audit::AuditRecord record = audit::recordOf(request, QStringLiteral("operator.login"), QStringLiteral("user"),
                                                user.user.id.text());
    record.actorId = user.user.id.text();
    record.actorEmail = user.user.email;
    record.tenantId = user.user.tenantId;
    return sessions.removeExpired(session.createdAt).and_then([&] { return sessions.insert(session); }).and_then([&] {
        return audit::append(connection, session.createdAt, record);
    });
}

Result<> SignIn::keepPassword(const http::Request &request, const UserRecord &seen, const QString &hash)
{
    const UserId &id = request.principal.userId;
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) -> Result<> {
        return lockOwnAccount(connection, request, seen, now)
            .and_then([&](const UserRecord &) { return UserRepository(connection).setPassword(id, hash, false); })
            .and_then([&] {
                return SessionRepository(connection)
                    .removeAllOf(id, QString::fromLatin1(request.principal.sessionHash));
            })
            .and_then([&](int) {
                return audit::append(connection, now,
                                     audit::ownRecord(request, QStringLiteral("operator.password_changed")));
            });
    });
}

} // namespace pm::operators
