// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/userinput.h"

#include "models/core/charactercount.h"
#include "platform/audit/auditlog.h"

#include <algorithm>

namespace pm::operators {

namespace {

constexpr qsizetype kLongestId = 64;
constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestReason = 500;

// Every known member was read: the value, or all that is wrong.
template<class T>
Result<T> finished(FieldReader &reader, T value)
{
    reader.rejectUnknown();
    return reader.finish().map([&] { return std::move(value); });
}

Result<FieldReader> bodyReader(const http::Request &request)
{
    return request.json().map([](const QJsonObject &body) { return FieldReader(body); });
}

QString readLine(FieldReader &reader, const QString &name, qsizetype longest)
{
    const QString text = reader.text(name).trimmed();
    const bool printable = std::none_of(text.begin(), text.end(),
                                        [](QChar c) { return c.category() == QChar::Other_Control; });
    if (text.isEmpty() || characterCount(text) > longest || !printable)
        reader.reject(name, QStringLiteral("must have 1 to %1 printable characters").arg(longest));
    return text;
}

void checkRoleName(FieldReader &reader, const QString &name)
{
    if (!roleFromName(name, false) && !roleFromName(name, true))
        reader.reject(QStringLiteral("role"), QStringLiteral("is not a known role"));
}

std::optional<UserStatus> readStatus(FieldReader &query)
{
    const std::optional<QString> name = query.optionalText(QStringLiteral("status"));
    if (!name)
        return std::nullopt;
    if (*name == QStringLiteral("suspended"))
        return UserStatus::Suspended;
    if (*name != QStringLiteral("active"))
        query.reject(QStringLiteral("status"), QStringLiteral("must be active or suspended"));
    return UserStatus::Active;
}

std::optional<TenantId> readTenant(FieldReader &reader, const QString &name)
{
    const std::optional<QString> id = reader.optionalText(name);
    if (!id)
        return std::nullopt;
    if (!isUuid(*id))
        reader.reject(name, QStringLiteral("must be the id of a tenant"));
    return TenantId(*id);
}

} // namespace

Result<UserId> userIdOf(const http::Request &request)
{
    const QString id = request.params.value(QStringLiteral("user_id"));
    const bool plain = std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    if (!plain || id.size() > kLongestId)
        return fail(Error::notFound(QStringLiteral("user")));
    return UserId(id);
}

Result<UserFilter> userFilterOf(const http::Request &request)
{
    FieldReader query = http::queryReader(request);
    UserFilter filter;
    filter.search = http::readSearch(query);
    filter.role = query.optionalText(QStringLiteral("role"));
    if (filter.role)
        checkRoleName(query, *filter.role);
    filter.status = readStatus(query);
    filter.tenant = readTenant(query, QStringLiteral("tenant_id"));
    filter.limit = http::readLimit(query, http::kMostOfShortList);
    filter.offset = http::readOffset(query);
    return finished(query, std::move(filter));
}

Result<NewUser> newUserOf(const http::Request &request)
{
    Result<FieldReader> reader = bodyReader(request);
    if (!reader)
        return fail(reader.error());
    NewUser user;
    user.email = reader->text(QStringLiteral("email"));
    if (const QString problem = emailProblem(user.email); !problem.isEmpty())
        reader->reject(QStringLiteral("email"), problem);
    user.name = readLine(*reader, QStringLiteral("name"), kLongestName);
    user.tenantId = readTenant(*reader, QStringLiteral("tenant_id"));
    const std::optional<Role> role = roleFromName(reader->text(QStringLiteral("role")), user.tenantId.has_value());
    if (!role)
        reader->reject(QStringLiteral("role"), QStringLiteral("is not a role of such a user"));
    user.role = role.value_or(Role::TenantMember);
    return finished(*reader, std::move(user));
}

Result<QString> newRoleOf(const http::Request &request)
{
    Result<FieldReader> reader = bodyReader(request);
    if (!reader)
        return fail(reader.error());
    const QString role = reader->text(QStringLiteral("role"));
    checkRoleName(*reader, role);
    return finished(*reader, role);
}

Result<QString> reasonOf(const http::Request &request)
{
    Result<FieldReader> reader = bodyReader(request);
    if (!reader)
        return fail(reader.error());
    const QString reason = readLine(*reader, QStringLiteral("reason"), kLongestReason);
    return finished(*reader, reason);
}

Result<bool> resetTotpOf(const http::Request &request)
{
    Result<FieldReader> reader = bodyReader(request);
    if (!reader)
        return fail(reader.error());
    const bool reset = reader->optionalBool(QStringLiteral("reset_totp")).value_or(false);
    return finished(*reader, reset);
}

Result<QString> confirmationOf(const http::Request &request)
{
    FieldReader query = http::queryReader(request);
    const QString confirmation = query.text(QStringLiteral("confirmation"));
    return finished(query, confirmation);
}

Result<http::PageQuery> trailPageOf(const http::Request &request)
{
    FieldReader query = http::queryReader(request);
    const http::PageQuery page = audit::readAuditPage(query);
    return finished(query, page);
}

} // namespace pm::operators
