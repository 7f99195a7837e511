// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/newuser.h"

#include "platform/operators/tenantrepository.h"

namespace pm::operators {

namespace {

Result<> checkTenant(store::Connection &connection, const std::optional<TenantId> &id)
{
    if (!id)
        return {};
    return TenantRepository(connection).byId(*id).map([](const Tenant &) {}).map_error([](const Error &error) {
        return error.kind == ErrorKind::NotFound
                 ? Error::invalid({{QStringLiteral("tenant_id"), QStringLiteral("is not a known tenant")}})
                 : error;
    });
}

} // namespace

UserRecord recordOf(const NewUser &user, const QString &passwordHash, UnixMs now)
{
    UserRecord record{.user = {}, .passwordHash = passwordHash, .totpVersion = {}};
    record.user.id = UserId(makeUlid(QLatin1StringView("usr_"), now));
    record.user.email = user.email.toLower();
    record.user.name = user.name;
    record.user.role = user.role;
    record.user.tenantId = user.tenantId;
    record.user.createdAt = now;
    return record;
}

Result<> insertUser(store::Connection &connection, const UserRecord &record, audit::AuditRecord entry)
{
    const Operator &user = record.user;
    if (const Result<> known = checkTenant(connection, user.tenantId); !known)
        return known;
    const Result<> inserted = UserRepository(connection).insert(record);
    if (!inserted && inserted.error().kind == ErrorKind::Conflict)
        return fail(ErrorKind::Conflict, QStringLiteral("There is a user with this email already."));
    entry.targetId = user.id.text();
    entry.tenantId = user.tenantId;
    entry.details = {{QStringLiteral("role"), roleName(user.role)}};
    return inserted.and_then([&] { return audit::append(connection, user.createdAt, entry); });
}

} // namespace pm::operators
