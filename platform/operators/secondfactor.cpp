// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/secondfactor.h"

#include "models/core/fieldreader.h"
#include "platform/audit/auditlog.h"
#include "platform/operators/ownaccount.h"
#include "platform/operators/totp.h"

namespace pm::operators {

namespace {

const QString kField = QStringLiteral("secret");

QString folderOf(const UserId &user)
{
    return QStringLiteral("operators/") + user.text();
}

QString pathInForce(const UserId &user)
{
    return folderOf(user) + QStringLiteral("/totp");
}

QString pendingPath(const UserId &user)
{
    return folderOf(user) + QStringLiteral("/totp_pending");
}

secrets::SecretFields fieldsOf(const Secret &secret)
{
    secrets::SecretFields fields;
    fields.emplace(kField, secret.clone());
    return fields;
}

Result<Secret> secretIn(Result<secrets::SecretRead> read, const QString &path)
{
    if (!read)
        return fail(read.error());
    const auto field = read->fields.find(kField);
    if (field == read->fields.end())
        return fail(ErrorKind::Corrupt, QStringLiteral("The second factor cannot be read."), path);
    return std::move(field->second);
}

Result<> ignoringAbsence(const Result<> &removed)
{
    if (!removed && removed.error().kind != ErrorKind::NotFound)
        return removed;
    return {};
}

} // namespace

SecondFactor::SecondFactor(store::Database &database, secrets::SecretStore &secrets, const Clock &clock)
    : m_database(database)
    , m_secrets(secrets)
    , m_clock(clock)
{
}

Result<http::Reply> SecondFactor::enroll(const http::Request &request)
{
    const Result<UserRecord> user = read(request.principal.userId);
    if (!user)
        return fail(user.error());
    if (user->totpVersion && !request.principal.reauthenticated) {
        return fail(Error::withCode(ErrorKind::Forbidden, QStringLiteral("reauth_required"),
                                    QStringLiteral("Confirm your password to replace the second factor.")));
    }
    const Secret secret = makeTotpSecret();
    if (const Result<> begun = begin(request, secret); !begun)
        return fail(begun.error());
    return http::Reply{
        .data = {{kField, QString::fromLatin1(secret.reveal())},
                 {QStringLiteral("otpauth_uri"), QString::fromLatin1(otpauthUri(secret, user->user.email).reveal())}}};
}

Result<http::Reply> SecondFactor::confirm(const http::Request &request)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return fail(body.error());
    FieldReader reader(*body);
    const QString code = reader.text(QStringLiteral("code"));
    reader.rejectUnknown();
    if (const Result<> read = reader.finish(); !read)
        return fail(read.error());

    const Result<UserRecord> user = read(request.principal.userId);
    if (!user)
        return fail(user.error());
    const Result<Secret> pending = pendingOf(user->user.id);
    if (!pending)
        return fail(pending.error());
    const std::optional<qint64> step = totpStepOf(*pending, code, m_clock.now());
    if (!step)
        return fail(Error::invalid({{QStringLiteral("code"), QStringLiteral("is not the code of now")}}));
    return putInForce(request, *user, *pending, *step).map([] {
        return http::Reply{.data = {{QStringLiteral("totp_enrolled"), true}}};
    });
}

Result<std::optional<qint64>> SecondFactor::stepOf(const UserRecord &user, const QString &code)
{
    return secretAt(pathInForce(user.user.id), user.totpVersion).map([&](const Secret &secret) {
        return totpStepOf(secret, code, m_clock.now());
    });
}

Result<> SecondFactor::erase(const UserId &user)
{
    if (const Result<> removed = ignoringAbsence(m_secrets.removeAll(pendingPath(user))); !removed)
        return removed;
    return ignoringAbsence(m_secrets.removeAll(pathInForce(user)));
}

Result<UserRecord> SecondFactor::read(const UserId &user)
{
    return m_database.read(
        [&](store::Connection &connection) { return UserRepository(connection).byId(user, m_clock.now()); });
}

// Who saw a secret that was never confirmed must not put it in force later, with a session alone.
Result<Secret> SecondFactor::pendingOf(const UserId &user)
{
    const QString path = pendingPath(user);
    Result<secrets::SecretRead> read = m_secrets.read(path);
    if (!read && read.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::Conflict, QStringLiteral("Begin the enrolment first."));
    if (read && !isFresh(read->version.createdAt + kEnrolmentMs, kEnrolmentMs, m_clock.now())) {
        std::ignore = m_secrets.removeAll(path);
        return fail(ErrorKind::Conflict, QStringLiteral("The enrolment was begun too long ago. Begin it again."));
    }
    return secretIn(std::move(read), path);
}

Result<Secret> SecondFactor::secretAt(const QString &path, std::optional<int> version)
{
    return secretIn(m_secrets.read(path, version), path);
}

// Only what was begun last can be confirmed.
Result<> SecondFactor::begin(const http::Request &request, const Secret &secret)
{
    const QString pending = pendingPath(request.principal.userId);
    const Result<int> written = ignoringAbsence(m_secrets.removeAll(pending)).and_then([&] {
        return m_secrets.write(pending, fieldsOf(secret));
    });
    if (!written)
        return fail(written.error());
    const Result<> recorded = m_database.write([&](store::Connection &connection) {
        return audit::append(connection, m_clock.now(),
                             audit::ownRecord(request, QStringLiteral("operator.totp_enrolment_begun")));
    });
    if (!recorded)
        std::ignore = m_secrets.removeAll(pending);
    return recorded;
}

Result<> SecondFactor::putInForce(const http::Request &request, const UserRecord &seen, const Secret &secret,
                                  qint64 usedStep)
{
    const UserId &id = seen.user.id;
    // Until the table names the new version the old one stays good, so a crash in between locks nobody out.
    const Result<int> version = m_secrets.write(pathInForce(id), fieldsOf(secret));
    if (!version)
        return fail(version.error());
    const Result<> named = name(request, seen, *version, usedStep);
    if (!named) {
        if (named.error().kind != ErrorKind::Unavailable) // or it may be named after all
            std::ignore = m_secrets.destroy(pathInForce(id), {*version});
        return named;
    }
    // The new one is in force, whether these can be dropped or not.
    if (seen.totpVersion)
        std::ignore = m_secrets.destroy(pathInForce(id), {*seen.totpVersion});
    std::ignore = m_secrets.removeAll(pendingPath(id));
    return {};
}

Result<> SecondFactor::name(const http::Request &request, const UserRecord &seen, int version, qint64 usedStep)
{
    const UserId &id = seen.user.id;
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        UserRepository users(connection);
        return lockOwnAccount(connection, request, seen, now)
            .and_then([&](const UserRecord &) { return users.setTotpVersion(id, version); })
            .and_then([&] { return users.useTotpStep(id, usedStep, newestTotpStep(now)); })
            .and_then([&](bool) {
                return audit::append(connection, now,
                                     audit::ownRecord(request, QStringLiteral("operator.totp_enrolled")));
            });
    });
}

} // namespace pm::operators
