// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/credentialcheck.h"

#include "platform/audit/auditlog.h"
#include "platform/operators/throttlerepository.h"
#include "platform/operators/totp.h"

namespace pm::operators {

namespace {

const QString kNobody = QStringLiteral(""); // not null: the columns are NOT NULL

Error lockedError(qint64 leftMs)
{
    Error error = Error::of(ErrorKind::RateLimited,
                            QStringLiteral("Too many failed attempts. The account is locked for a while."));
    error.retryAfterSeconds = static_cast<int>((leftMs + 999) / 1000);
    return error;
}

Error wrongCredentials()
{
    return Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("invalid_credentials"),
                           QStringLiteral("The email, the password or the code is wrong."));
}

Error codeMissing()
{
    return Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("totp_required"),
                           QStringLiteral("Enter the code of your authenticator app."));
}

audit::AuditRecord failureRecord(const http::Request &request, const QString &action, const QString &email,
                                 const std::optional<UserRecord> &user)
{
    audit::AuditRecord record = audit::recordOf(request, action, QStringLiteral("user"),
                                                user ? user->user.id.text() : kNobody);
    record.status = QStringLiteral("failure");
    if (user) {
        record.actorId = user->user.id.text();
        record.tenantId = user->user.tenantId;
    }
    // What is no email may be a password in the wrong field.
    record.actorEmail = emailProblem(email).isEmpty() ? email.toLower() : kNobody;
    return record;
}

Result<> takeBack(store::Connection &connection, const QString &account, UnixMs now)
{
    ThrottleRepository throttle(connection);
    const Result<Attempts> attempts = throttle.load(account, now);
    if (!attempts)
        return fail(attempts.error());
    return throttle.save(account, withoutAttempt(*attempts), now);
}

} // namespace

CredentialCheck::CredentialCheck(store::Database &database, PasswordHasher &hasher, SecondFactor &secondFactor,
                                 const Clock &clock)
    : m_database(database)
    , m_hasher(hasher)
    , m_secondFactor(secondFactor)
    , m_clock(clock)
{
}

Result<UserRecord> CredentialCheck::check(const http::Request &request, const Credentials &credentials,
                                          const Purpose &purpose)
{
    const QString account = ThrottleRepository::accountHash(credentials.email);
    if (const Result<> begun = beginAttempt(account); !begun)
        return fail(begun.error());
    const Result<Verdict> verdict = judge(credentials, purpose.factors);
    if (!verdict) {
        takeBackAttempt(account); // the service failed, not the operator
        return fail(verdict.error());
    }
    const Result<Outcome> outcome = conclude(request, credentials, *verdict, purpose);
    if (!outcome)
        return fail(outcome.error());
    switch (*outcome) {
    case Outcome::Accepted:
        return *verdict->user;
    case Outcome::CodeMissing:
        return fail(codeMissing());
    case Outcome::Suspended:
        return fail(Error::withCode(ErrorKind::Forbidden, QStringLiteral("account_suspended"),
                                    QStringLiteral("This account is suspended.")));
    case Outcome::Wrong:
        break;
    }
    return fail(wrongCredentials());
}

Result<> CredentialCheck::beginAttempt(const QString &account)
{
    const UnixMs now = m_clock.now();
    const Result<qint64> lockedFor = m_database.write([&](store::Connection &connection) -> Result<qint64> {
        ThrottleRepository throttle(connection);
        const Result<Attempts> loaded = throttle.load(account, now);
        if (!loaded)
            return fail(loaded.error());
        Attempts attempts = settled(*loaded, now);
        const qint64 left = lockedForMs(attempts, now);
        if (left == 0)
            attempts = withAttempt(std::move(attempts), now);
        // Kept when locked too: this is where a lock of before the clock was moved back gets its end.
        if (attempts == *loaded)
            return left;
        return throttle.save(account, attempts, now).map([&] { return left; });
    });
    if (!lockedFor)
        return fail(lockedFor.error());
    if (*lockedFor > 0)
        return fail(lockedError(*lockedFor));
    return {};
}

Result<CredentialCheck::Verdict> CredentialCheck::judge(const Credentials &credentials, Factors factors)
{
    // What cannot be an email is nobody's, but is looked for and hashed all the same.
    const QString email = emailProblem(credentials.email).isEmpty() ? credentials.email : QString();
    const auto found = m_database.read(
        [&](store::Connection &connection) { return UserRepository(connection).byEmail(email, m_clock.now()); });
    if (!found)
        return fail(found.error());
    Verdict verdict{.outcome = Outcome::Wrong, .user = *found, .totpStep = {}};
    const Result<bool> matches = m_hasher.matches(credentials.password,
                                                  verdict.user ? verdict.user->passwordHash : QString());
    if (!matches)
        return fail(matches.error());
    if (!*matches || !verdict.user)
        return verdict;
    const bool active = verdict.user->user.status == UserStatus::Active && verdict.user->tenantActive;
    verdict.outcome = active ? Outcome::Accepted : Outcome::Suspended;
    if (factors == Factors::PasswordAndCode && verdict.user->totpVersion)
        return judgeCode(std::move(verdict), credentials.totp);
    return verdict;
}

Result<CredentialCheck::Verdict> CredentialCheck::judgeCode(Verdict verdict, const QString &code)
{
    if (code.isEmpty()) {
        verdict.outcome = Outcome::CodeMissing;
        return verdict;
    }
    const Result<std::optional<qint64>> step = m_secondFactor.stepOf(*verdict.user, code);
    if (!step)
        return fail(step.error());
    verdict.totpStep = *step;
    if (!verdict.totpStep)
        verdict.outcome = Outcome::Wrong;
    return verdict;
}

Result<CredentialCheck::Outcome> CredentialCheck::conclude(const http::Request &request, const Credentials &credentials,
                                                           const Verdict &verdict, const Purpose &purpose)
{
    const UnixMs now = m_clock.now();
    const QString account = ThrottleRepository::accountHash(credentials.email);
    return m_database.write([&](store::Connection &connection) -> Result<Outcome> {
        ThrottleRepository throttle(connection);
        // Before the user's row: whoever resets a password takes them in this order.
        if (const Result<Attempts> locked = throttle.load(account, now); !locked)
            return fail(locked.error());
        Outcome outcome = verdict.outcome;
        if (outcome == Outcome::Accepted && verdict.totpStep) {
            const Result<bool> used = UserRepository(connection)
                                          .useTotpStep(verdict.user->user.id, *verdict.totpStep, newestTotpStep(now));
            if (!used)
                return fail(used.error());
            if (!*used)
                outcome = Outcome::Wrong;
        }
        Result<> kept;
        if (outcome == Outcome::Accepted)
            kept = throttle.clear(account);
        else if (outcome != Outcome::Wrong)
            kept = takeBack(connection, account, now);
        if (kept)
            kept = throttle.purge(now);
        if (kept && (outcome == Outcome::Wrong || outcome == Outcome::Suspended)) {
            kept = audit::append(connection, now,
                                 failureRecord(request, purpose.failureAction, credentials.email, verdict.user));
        }
        if (kept && outcome == Outcome::Accepted && purpose.accepted)
            kept = purpose.accepted(connection, *verdict.user);
        return kept.map([&] { return outcome; });
    });
}

void CredentialCheck::takeBackAttempt(const QString &account)
{
    const UnixMs now = m_clock.now();
    // When even this fails the attempt counts for five minutes; nothing else is lost.
    std::ignore = m_database.write([&](store::Connection &connection) { return takeBack(connection, account, now); });
}

} // namespace pm::operators
