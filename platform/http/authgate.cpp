// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/authgate.h"

namespace pm::http {

namespace {

// Where an operator goes to replace a one-time password.
constexpr QLatin1StringView kOwnAccount("/api/v1/auth/");

Result<> refuse(const char *code, const QString &sentence)
{
    return fail(Error::withCode(ErrorKind::Forbidden, QString::fromLatin1(code), sentence));
}

Result<> checkRights(const Route &route, const SignedIn &signedIn)
{
    if (!route.access.roles.testFlag(signedIn.principal.role))
        return refuse("forbidden", QStringLiteral("Your role may not do this."));
    if (signedIn.mustChangePassword && !route.pattern.startsWith(kOwnAccount))
        return refuse("password_change_required", QStringLiteral("Replace the one-time password first."));
    return {};
}

Result<> checkReauth(const Route &route, const Principal &principal)
{
    if (route.access.reauth && !principal.reauthenticated)
        return refuse("reauth_required", QStringLiteral("Confirm your password to do this."));
    return {};
}

Result<> settleEnvironment(const Route &route, Request &request)
{
    const QByteArray named = request.header("x-environment");
    if (route.access.kind != Access::Kind::KeyOrOperator || named.isEmpty())
        return {};
    const auto environment = keyEnvironmentFromName(QString::fromLatin1(named));
    if (!environment)
        return fail(Error::invalid({{QStringLiteral("X-Environment"), QStringLiteral("must be live or test")}}));
    request.principal.environment = *environment;
    return {};
}

// What a session's token never begins with.
bool looksLikeKey(const QByteArray &token)
{
    return token.startsWith("pm_live_") || token.startsWith("pm_test_");
}

} // namespace

Result<QByteArray> bearerToken(const Request &request)
{
    constexpr QByteArrayView scheme("bearer ");
    const QByteArray value = request.header("authorization").trimmed();
    const QByteArray token = value.mid(scheme.size()).trimmed();
    if (value.left(scheme.size()).toLower() != scheme || token.isEmpty() || token.contains(' ')) {
        return fail(ErrorKind::Unauthenticated, QStringLiteral("Send a token as \"Authorization: Bearer <token>\"."));
    }
    return token;
}

AuthGate::AuthGate(OperatorAuthenticator &operators, KeyGate *keyGate)
    : m_operators(operators)
    , m_keyGate(keyGate)
{
}

Result<> AuthGate::admit(const Route &route, Request &request, AnswerHeaders &answerHeaders)
{
    if (route.access.kind == Access::Kind::Public)
        return {};
    if (!takesKey(route, request))
        return admitOperator(route, request);
    if (m_keyGate)
        return m_keyGate->admit(route, request, answerHeaders);
    return fail(ErrorKind::Unavailable, QStringLiteral("API keys are not served here."));
}

void AuthGate::finished(const Route &route, const Request &request, int status, qint64 durationUs)
{
    if (m_keyGate && takesKey(route, request))
        m_keyGate->finished(route, request, status, durationUs);
}

bool AuthGate::takesKey(const Route &route, const Request &request) const
{
    switch (route.access.kind) {
    case Access::Kind::Public:
    case Access::Kind::Operator:
        return false;
    case Access::Kind::Key:
        return true;
    case Access::Kind::KeyOrOperator:
        break;
    }
    const Result<QByteArray> token = bearerToken(request);
    return token && looksLikeKey(*token);
}

Result<> AuthGate::admitOperator(const Route &route, Request &request)
{
    const Result<QByteArray> token = bearerToken(request);
    if (!token)
        return fail(token.error());
    const Result<SignedIn> signedIn = m_operators.authenticate(*token, request.header("x-reauth-token"));
    if (!signedIn)
        return fail(signedIn.error());
    request.principal = signedIn->principal;
    if (const Result<> allowed = checkRights(route, *signedIn); !allowed)
        return allowed;
    if (const Result<> settled = settleTenant(route, request, *signedIn); !settled)
        return settled;
    if (const Result<> settled = settleEnvironment(route, request); !settled)
        return settled;
    return checkReauth(route, signedIn->principal);
}

Result<> AuthGate::settleTenant(const Route &route, Request &request, const SignedIn &signedIn)
{
    if (route.access.tenant == Access::Tenant::None)
        return {};
    const TenantId named(QString::fromUtf8(request.header("x-tenant-id")));
    if (signedIn.tenant) {
        // 404 and not 403, so that nobody learns which tenants exist.
        if (!named.isEmpty() && named != *signedIn.tenant)
            return fail(Error::notFound(QStringLiteral("tenant")));
        request.tenant = signedIn.tenant;
        return {};
    }
    if (named.isEmpty() && route.access.tenant == Access::Tenant::Optional)
        return {};
    if (named.isEmpty())
        return fail(Error::invalid({{QStringLiteral("X-Tenant-Id"), QStringLiteral("is required")}}));
    if (const Result<> visible = m_operators.tenantVisible(signedIn.principal, named); !visible)
        return visible;
    request.tenant = named;
    return {};
}

} // namespace pm::http
