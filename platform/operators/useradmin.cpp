// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/useradmin.h"

#include "models/core/fieldreader.h"
#include "models/domain/operators/personaldata.h"
#include "platform/audit/auditlog.h"
#include "platform/http/answer.h"
#include "platform/operators/throttlerepository.h"
#include "platform/operators/token.h"
#include "platform/operators/userinput.h"
#include "platform/operators/userrules.h"
#include "platform/operators/userview.h"

namespace pm::operators {

namespace {

const QString kUserType = QStringLiteral("user");
const QString kOneTimePassword = QStringLiteral("one_time_password");

// For what would take away a super admin's power. The transaction holds the others' rows from here on.
Result<> keepOneSuperAdmin(store::Connection &connection, const Operator &user)
{
    if (user.role != Role::SuperAdmin)
        return {};
    return UserRepository(connection).otherSuperAdmins(user.id).and_then([](int others) -> Result<> {
        if (others == 0)
            return fail(ErrorKind::Conflict, QStringLiteral("This is the last active super admin."));
        return {};
    });
}

Result<> endSessions(store::Connection &connection, const UserId &user)
{
    return SessionRepository(connection).removeAllOf(user).map([](int) {});
}

// Forgets the account's attempts; before the user is locked, since a sign-in takes them in this order.
Result<> unlock(store::Connection &connection, const http::Request &request, UnixMs now)
{
    return userIdOf(request)
        .and_then([&](const UserId &id) { return UserRepository(connection).byId(id, now); })
        .and_then([&](const UserRecord &record) {
            return ThrottleRepository(connection).clear(ThrottleRepository::accountHash(record.user.email));
        });
}

} // namespace

UserAdmin::UserAdmin(store::Database &database, PasswordHasher &hasher, SecondFactor &secondFactor, Sessions &sessions,
                     const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_hasher(hasher)
    , m_secondFactor(secondFactor)
    , m_sessions(sessions)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

Result<http::Reply> UserAdmin::list(const http::Request &request)
{
    const Role viewer = request.principal.role;
    Result<UserFilter> filter = userFilterOf(request);
    if (!filter)
        return fail(filter.error());
    filter->exactSearch = !seesPersonalData(viewer);
    return m_database
        .read([&](store::Connection &connection) { return UserRepository(connection).page(*filter, m_clock.now()); })
        .map([&](const OperatorPage &page) { return http::Reply{.data = pageJson(page, *filter, viewer)}; });
}

Result<http::Reply> UserAdmin::create(const http::Request &request)
{
    const auto asked = idempotency::asked(request, newUserOf(request));
    if (!asked)
        return fail(asked.error());
    if (const Result<> allowed = mayGrant(request.principal, asked->input.role); !allowed)
        return fail(allowed.error());
    const Secret password = makeOneTimePassword();
    const Result<QString> hash = m_hasher.hashRandom(password);
    if (!hash)
        return fail(hash.error());
    UserRecord record = recordOf(asked->input, *hash, m_clock.now());
    record.user.mustChangePassword = true;
    QJsonObject data = userJson(record.user, request.principal.role);
    data.insert(kOneTimePassword, QString::fromLatin1(password.reveal()));
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return insertUser(inside, record,
                              audit::recordOf(request, QStringLiteral("user.created"), kUserType, QString()))
                .map([&] { return http::created(data); });
        });
    });
}

Result<http::Reply> UserAdmin::detail(const http::Request &request)
{
    const Result<UserId> id = userIdOf(request);
    if (!id)
        return fail(id.error());
    return m_database
        .read([&](store::Connection &connection) { return UserRepository(connection).byId(*id, m_clock.now()); })
        .map([&](const UserRecord &record) {
            return http::Reply{.data = userJson(record.user, request.principal.role)};
        });
}

Result<http::Reply> UserAdmin::changeRole(const http::Request &request)
{
    const Result<QString> name = newRoleOf(request);
    if (!name)
        return fail(name.error());
    const auto change = [&](store::Connection &connection, const UserRecord &record) -> Result<> {
        const std::optional<Role> role = roleFromName(*name, record.user.tenantId.has_value());
        if (!role)
            return fail(Error::invalid({{QStringLiteral("role"), QStringLiteral("is not a role of such a user")}}));
        if (const Result<> allowed = mayGrant(request.principal, *role); !allowed)
            return allowed;
        const Result<> safe = *role == Role::SuperAdmin ? Result<>() : keepOneSuperAdmin(connection, record.user);
        return safe.and_then([&] { return UserRepository(connection).setRole(record.user.id, *role); });
    };
    return manage(request, QStringLiteral("user.role_changed"), {{QStringLiteral("role"), *name}}, change)
        .map([&](const UserRecord &record) {
            return http::Reply{.data = userJson(record.user, request.principal.role)};
        });
}

Result<http::Reply> UserAdmin::suspend(const http::Request &request)
{
    const Result<QString> reason = reasonOf(request);
    if (!reason)
        return fail(reason.error());
    const auto change = [&](store::Connection &connection, const UserRecord &record) -> Result<> {
        if (record.user.status == UserStatus::Suspended)
            return fail(ErrorKind::Conflict, QStringLiteral("The user is suspended already."));
        return keepOneSuperAdmin(connection, record.user)
            .and_then(
                [&] { return UserRepository(connection).setStatus(record.user.id, UserStatus::Suspended, *reason); })
            .and_then([&] { return endSessions(connection, record.user.id); });
    };
    return manage(request, QStringLiteral("user.suspended"), {{QStringLiteral("reason"), *reason}}, change)
        .map([&](const UserRecord &record) {
            return http::Reply{.data = userJson(record.user, request.principal.role)};
        });
}

Result<http::Reply> UserAdmin::reactivate(const http::Request &request)
{
    const auto change = [](store::Connection &connection, const UserRecord &record) -> Result<> {
        if (record.user.status == UserStatus::Active)
            return fail(ErrorKind::Conflict, QStringLiteral("The user is active already."));
        return UserRepository(connection).setStatus(record.user.id, UserStatus::Active, QString());
    };
    return manage(request, QStringLiteral("user.reactivated"), {}, change).map([&](const UserRecord &record) {
        return http::Reply{.data = userJson(record.user, request.principal.role)};
    });
}

Result<http::Reply> UserAdmin::revokeSessions(const http::Request &request)
{
    int ended = 0;
    const auto change = [&](store::Connection &connection, const UserRecord &record) -> Result<> {
        return SessionRepository(connection).removeAllOf(record.user.id).map([&](int count) { ended = count; });
    };
    return manage(request, QStringLiteral("user.sessions_revoked"), {}, change).map([&](const UserRecord &) {
        return http::Reply{.data = {{QStringLiteral("revoked"), ended}}};
    });
}

Result<http::Reply> UserAdmin::resetPassword(const http::Request &request)
{
    const auto asked = idempotency::asked(request, resetTotpOf(request));
    if (!asked)
        return fail(asked.error());
    const bool resetTotp = asked->input;
    const Secret password = makeOneTimePassword();
    const Result<QString> hash = m_hasher.hashRandom(password);
    if (!hash)
        return fail(hash.error());
    const auto change = [&](store::Connection &connection, const UserRecord &record) -> Result<> {
        UserRepository users(connection);
        const UserId &id = record.user.id;
        return users.setPassword(id, *hash, true)
            .and_then([&] { return resetTotp ? users.setTotpVersion(id, std::nullopt) : Result<>(); })
            .and_then([&] { return endSessions(connection, id); });
    };
    std::optional<UserId> withoutFactor;
    const Result<http::Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return unlock(inside, request, m_clock.now())
                .and_then([&] {
                    return manageIn(inside, request, QStringLiteral("user.password_reset"),
                                    {{QStringLiteral("reset_totp"), resetTotp}}, change);
                })
                .map([&](const UserRecord &record) {
                    if (resetTotp)
                        withoutFactor = record.user.id;
                    return http::Reply{.data = {{kOneTimePassword, QString::fromLatin1(password.reveal())}}};
                });
        });
    });
    m_sessions.forget();
    if (reply && withoutFactor)
        std::ignore = m_secondFactor.erase(*withoutFactor); // no longer in force, whether it lies there or not
    return reply;
}

Result<http::Reply> UserAdmin::remove(const http::Request &request)
{
    const Result<QString> confirmation = confirmationOf(request);
    if (!confirmation)
        return fail(confirmation.error());
    const auto change = [&](store::Connection &connection, const UserRecord &record) -> Result<> {
        if (confirmation->toLower() != record.user.email) {
            return fail(
                Error::invalid({{QStringLiteral("confirmation"), QStringLiteral("must be the email of the user")}}));
        }
        return keepOneSuperAdmin(connection, record.user)
            .and_then([&] { return endSessions(connection, record.user.id); })
            .and_then([&] { return UserRepository(connection).remove(record.user.id); });
    };
    const Result<UserRecord> removed = manage(request, QStringLiteral("user.deleted"), {}, change);
    if (!removed)
        return fail(removed.error());
    std::ignore = m_secondFactor.erase(removed->user.id); // what a sealed store keeps belongs to nobody any more
    return http::Reply{.data = {{QStringLiteral("id"), removed->user.id.text()},
                                {QStringLiteral("deleted_at"), toIso(m_clock.now())}}};
}

Result<http::Reply> UserAdmin::auditTrail(const http::Request &request)
{
    const Result<UserId> id = userIdOf(request);
    const Result<http::PageQuery> page = trailPageOf(request);
    if (!id)
        return fail(id.error());
    if (!page)
        return fail(page.error());
    return m_database
        .read([&](store::Connection &connection) -> Result<audit::AuditPage> {
            auto found = audit::entriesOf(connection, kUserType, id->text(), *page);
            // A deleted user still has a trail; one that never was has none.
            if (found && found->entries.empty()) {
                if (const auto user = UserRepository(connection).byId(*id, m_clock.now()); !user)
                    return fail(user.error());
            }
            return found;
        })
        .map([&](const audit::AuditPage &found) {
            return http::Reply{.data = trailJson(found, request.principal.role)};
        });
}

Result<UserRecord> UserAdmin::manage(const http::Request &request, const QString &action, const QJsonObject &details,
                                     const Change &change)
{
    Result<UserRecord> managed = m_database.write(
        [&](store::Connection &connection) { return manageIn(connection, request, action, details, change); });
    m_sessions.forget();
    return managed;
}

Result<UserRecord> UserAdmin::manageIn(store::Connection &connection, const http::Request &request,
                                       const QString &action, const QJsonObject &details, const Change &change)
{
    const Result<UserId> id = userIdOf(request);
    if (!id)
        return fail(id.error());
    const UnixMs now = m_clock.now();
    Result<UserRecord> record = UserRepository(connection).lock(*id, now);
    if (!record)
        return record;
    const Result<> allowed = mayManage(request.principal, record->user).and_then([&] {
        return http::ifMatches(request, userJson(record->user, request.principal.role));
    });
    if (!allowed)
        return fail(allowed.error());
    audit::AuditRecord entry = audit::recordOf(request, action, kUserType, id->text());
    entry.tenantId = record->user.tenantId;
    entry.details = details;
    const Result<> done = change(connection, *record).and_then([&] { return audit::append(connection, now, entry); });
    if (!done)
        return fail(done.error());
    Result<UserRecord> after = UserRepository(connection).byId(*id, now);
    if (!after && after.error().kind == ErrorKind::NotFound)
        return record; // it was deleted
    return after;
}

} // namespace pm::operators
