// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/operator.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace pm {

namespace {

constexpr qsizetype kShortestPassword = 12;
constexpr qsizetype kLongestPassword = 1024;
constexpr qsizetype kLongestEmail = 254; // RFC 5321, path limit

QJsonValue timeOrNull(std::optional<UnixMs> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString emailProblem(const QString &email)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                       "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\z"));
    if (email.size() > kLongestEmail || !pattern.match(email).hasMatch())
        return QStringLiteral("must be an email address");
    return {};
}

QString passwordProblem(QByteArrayView password)
{
    if (characterCount(password) < kShortestPassword)
        return QStringLiteral("must have at least 12 characters");
    if (characterCount(password) > kLongestPassword)
        return QStringLiteral("must have at most 1024 characters");
    // crypt() would stop reading at a NUL.
    if (password.contains('\0'))
        return QStringLiteral("must not contain a NUL character");
    return {};
}

QJsonObject toJson(const Operator &user)
{
    return {{QStringLiteral("id"), user.id.text()},
            {QStringLiteral("email"), user.email},
            {QStringLiteral("name"), user.name},
            {QStringLiteral("role"), roleName(user.role)},
            {QStringLiteral("tenant_id"), user.tenantId ? QJsonValue(user.tenantId->text()) : QJsonValue()},
            {QStringLiteral("tenant_plan"), user.tenantPlan ? QJsonValue(planSlug(*user.tenantPlan)) : QJsonValue()},
            {QStringLiteral("status"),
             user.status == UserStatus::Active ? QStringLiteral("active") : QStringLiteral("suspended")},
            {QStringLiteral("totp_enrolled"), user.totpEnrolled},
            {QStringLiteral("must_change_password"), user.mustChangePassword},
            {QStringLiteral("created_at"), toIso(user.createdAt)},
            {QStringLiteral("last_login_at"), timeOrNull(user.lastLoginAt)},
            {QStringLiteral("active_sessions"), user.activeSessions}};
}

Result<Operator> operatorFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Operator user;
    user.id = UserId(reader.text(QStringLiteral("id")));
    user.email = reader.text(QStringLiteral("email"));
    user.name = reader.text(QStringLiteral("name"));
    if (const auto tenant = reader.optionalText(QStringLiteral("tenant_id")))
        user.tenantId = TenantId(*tenant);
    if (const auto plan = reader.optionalText(QStringLiteral("tenant_plan")))
        user.tenantPlan = planFromSlug(*plan); // a newer one is as good as none
    const auto role = roleFromName(reader.text(QStringLiteral("role")), user.tenantId.has_value());
    if (role)
        user.role = *role;
    else
        reader.reject(QStringLiteral("role"), QStringLiteral("is not a known role"));
    if (reader.optionalText(QStringLiteral("status")) == QStringLiteral("suspended"))
        user.status = UserStatus::Suspended;
    user.totpEnrolled = reader.optionalBool(QStringLiteral("totp_enrolled")).value_or(false);
    user.mustChangePassword = reader.optionalBool(QStringLiteral("must_change_password")).value_or(false);
    user.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    user.lastLoginAt = reader.optionalTime(QStringLiteral("last_login_at"));
    user.activeSessions = static_cast<int>(reader.integer(QStringLiteral("active_sessions"), 0));
    return reader.finish().map([&] { return user; });
}

Result<OperatorPage> operatorPageFromJson(const QJsonObject &data)
{
    FieldReader reader(data);
    OperatorPage page;
    const QJsonArray users = reader.array(QStringLiteral("users"));
    page.total = FieldReader(reader.object(QStringLiteral("pagination")))
                     .integer(QStringLiteral("total"), users.size());
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &item : users) {
        auto user = operatorFromJson(item.toObject());
        if (!user)
            return fail(user.error());
        page.users.push_back(std::move(*user));
    }
    return page;
}

QJsonObject toWire(const LoginAnswer &answer)
{
    return {{QStringLiteral("token"), QString::fromLatin1(answer.token.reveal())},
            {QStringLiteral("expires_at"), toIso(answer.expiresAt)},
            {QStringLiteral("user"), toJson(answer.user)}};
}

Result<LoginAnswer> loginAnswerFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    LoginAnswer answer;
    answer.token = Secret(reader.text(QStringLiteral("token")).toLatin1());
    answer.expiresAt = reader.optionalTime(QStringLiteral("expires_at")).value_or(0);
    const QJsonObject user = reader.object(QStringLiteral("user"));
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    auto decoded = operatorFromJson(user);
    if (!decoded)
        return fail(decoded.error());
    answer.user = std::move(*decoded);
    return answer;
}

} // namespace pm
