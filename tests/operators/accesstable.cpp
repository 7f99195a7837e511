// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/accesstable.h"

#include "platform/http/router.h"

namespace pm::test {

namespace {

struct Caller {
    QString name;
    QByteArray token;
};

std::vector<Caller> callersOfEveryRole(PlatformUnderTest &platform, const TenantId &home)
{
    std::vector<Caller> callers;
    for (const Role role : kAllRoles) {
        const bool ofPlatform = isPlatformRole(role);
        const QString name = ofPlatform ? roleName(role) : QStringLiteral("tenant:") + roleName(role);
        const QString email = QString(name).replace(u':', u'.') + QStringLiteral("@access.example");
        platform.addUser(email, role, ofPlatform ? std::nullopt : std::optional(home));
        callers.push_back({name, platform.signIn(email)});
    }
    return callers;
}

Result<> ask(http::Gate &gate, const http::Route &route, const QByteArray &token, const TenantId &tenant)
{
    http::Request request;
    request.method = route.method;
    request.path = route.pattern;
    request.peer = *IpNetwork::parse(QStringLiteral("203.0.113.7"));
    request.headers = {{"x-tenant-id", tenant.text().toLatin1()}};
    if (!token.isEmpty())
        request.headers.insert("authorization", "Bearer " + token);
    http::AnswerHeaders headers;
    return gate.admit(route, request, headers);
}

// The wire code of the refusal, or nothing. A route that wants a reauthentication has admitted the role by then.
QString refusal(const Result<> &asked)
{
    if (asked || asked.error().wireCode() == QStringLiteral("reauth_required"))
        return {};
    return asked.error().wireCode();
}

QString keyOf(const QString &method, const QString &pattern)
{
    return method + u' ' + pattern;
}

} // namespace

QStringList accessProblems(PlatformUnderTest &platform, const std::vector<http::Route> &routes,
                           const std::vector<ExpectedAccess> &table)
{
    QMap<QString, QStringList> expected;
    for (const ExpectedAccess &line : table) {
        expected.insert(keyOf(QString::fromLatin1(line.method),
                              QStringLiteral("/api/v1") + QLatin1StringView(line.pattern)),
                        QString::fromLatin1(line.roles).split(u' '));
    }
    const TenantId home = platform.addTenant(QStringLiteral("Home"), true);
    const std::vector<Caller> callers = callersOfEveryRole(platform, home);
    QStringList problems;
    for (const http::Route &route : routes) {
        const QString key = keyOf(QString::fromLatin1(http::methodName(route.method)), route.pattern);
        if (!expected.contains(key)) {
            problems.append(key + QStringLiteral(" is not in the table"));
            continue;
        }
        const QStringList roles = expected.take(key);
        const bool isPublic = roles.contains(QStringLiteral("public"));
        const QString anonymous = refusal(ask(platform.gate(), route, {}, home));
        if (anonymous.isEmpty() != isPublic)
            problems.append(QStringLiteral("%1 answers \"%2\" to nobody in particular").arg(key, anonymous));
        for (const Caller &caller : callers) {
            const QString refused = refusal(ask(platform.gate(), route, caller.token, home));
            if (refused.isEmpty() != (isPublic || roles.contains(caller.name)))
                problems.append(QStringLiteral("%1 answers \"%2\" to %3").arg(key, refused, caller.name));
            else if (!refused.isEmpty() && route.access.kind == http::Access::Kind::Operator
                     && refused != QStringLiteral("forbidden"))
                problems.append(QStringLiteral("%1 refuses %3 with \"%2\"").arg(key, refused, caller.name));
        }
    }
    for (auto left = expected.constBegin(); left != expected.constEnd(); ++left)
        problems.append(left.key() + QStringLiteral(" is in the table, but there is no such route"));
    return problems;
}

} // namespace pm::test
