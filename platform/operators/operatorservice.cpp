// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/operatorservice.h"

namespace pm::operators {

namespace {

using http::Access;
using http::Method;
using http::Route;

// A handler that is a member of one of the service's parts.
template<class Part>
Route route(Method method, const char *path, const Access &access, Part &part,
            Result<http::Reply> (Part::*handler)(const http::Request &))
{
    return {.method = method,
            .pattern = QStringLiteral("/api/v1") + QLatin1StringView(path),
            .access = access,
            .handler = http::handlerOf(part, handler)};
}

void addAccountRoutes(std::vector<Route> &routes, OperatorService &service)
{
    const Access everyone = http::anyOperator();
    SignIn &own = service.signIn();
    SecondFactor &factor = service.secondFactor();
    routes.push_back(route(Method::Post, "/auth/login", http::publicAccess(), own, &SignIn::login));
    routes.push_back(route(Method::Post, "/auth/logout", everyone, own, &SignIn::logout));
    routes.push_back(route(Method::Get, "/auth/me", everyone, own, &SignIn::me));
    routes.push_back(route(Method::Post, "/auth/reauth", everyone, own, &SignIn::reauth));
    routes.push_back(route(Method::Post, "/auth/password", everyone, own, &SignIn::changePassword));
    routes.push_back(route(Method::Post, "/auth/totp/enroll", everyone, factor, &SecondFactor::enroll));
    routes.push_back(route(Method::Post, "/auth/totp/confirm", everyone, factor, &SecondFactor::confirm));
}

void addTenantRoutes(std::vector<Route> &routes, TenantAdmin &tenants)
{
    const Access read = http::operators(Right::ReadTenants);
    const Access manage = http::operators(Right::ManageTenants);
    const auto all = "/platform/admin/tenants";
    const auto one = "/platform/admin/tenants/{tenant_id}";
    routes.push_back(route(Method::Get, all, read, tenants, &TenantAdmin::list));
    routes.push_back(route(Method::Post, all, manage, tenants, &TenantAdmin::create));
    routes.push_back(route(Method::Get, one, read, tenants, &TenantAdmin::detail));
    routes.push_back(route(Method::Patch, one, manage, tenants, &TenantAdmin::changePlan));
    routes.push_back(
        route(Method::Post, "/platform/admin/tenants/{tenant_id}/suspend", manage, tenants, &TenantAdmin::suspend));
    routes.push_back(route(Method::Post, "/platform/admin/tenants/{tenant_id}/reactivate", manage, tenants,
                           &TenantAdmin::reactivate));
}

void addUserRoutes(std::vector<Route> &routes, UserAdmin &users)
{
    const Access read = http::operators(Right::ReadUsers);
    const Access manage = http::operators(Right::ManageUsers);
    const auto all = "/platform/admin/users";
    const auto one = "/platform/admin/users/{user_id}";
    routes.push_back(route(Method::Get, all, read, users, &UserAdmin::list));
    routes.push_back(route(Method::Post, all, manage, users, &UserAdmin::create));
    routes.push_back(route(Method::Get, one, read, users, &UserAdmin::detail));
    routes.push_back(route(Method::Patch, one, manage, users, &UserAdmin::changeRole));
    routes.push_back(route(Method::Delete, one, manage, users, &UserAdmin::remove));
    routes.push_back(
        route(Method::Get, "/platform/admin/users/{user_id}/audit-trail", read, users, &UserAdmin::auditTrail));
    routes.push_back(
        route(Method::Post, "/platform/admin/users/{user_id}/suspend", manage, users, &UserAdmin::suspend));
    routes.push_back(
        route(Method::Post, "/platform/admin/users/{user_id}/reactivate", manage, users, &UserAdmin::reactivate));
    routes.push_back(route(Method::Post, "/platform/admin/users/{user_id}/revoke-sessions", manage, users,
                           &UserAdmin::revokeSessions));
    routes.push_back(route(Method::Post, "/platform/admin/users/{user_id}/reset-password", manage, users,
                           &UserAdmin::resetPassword));
}

} // namespace

OperatorService::OperatorService(store::Database &database, secrets::SecretStore &secrets,
                                 const idempotency::Ledger &ledger, const Clock &clock, const HashingLimits &hashing)
    : m_hasher(hashing)
    , m_sessions(database, clock)
    , m_secondFactor(database, secrets, clock)
    , m_credentials(database, m_hasher, m_secondFactor, clock)
    , m_signIn(database, m_credentials, m_hasher, m_sessions, clock)
    , m_users(database, m_hasher, m_secondFactor, m_sessions, ledger, clock)
    , m_tenants(database, m_sessions, ledger, clock)
{
}

std::vector<http::Route> operatorRoutes(OperatorService &service)
{
    std::vector<Route> routes;
    addAccountRoutes(routes, service);
    addTenantRoutes(routes, service.tenants());
    addUserRoutes(routes, service.users());
    return routes;
}

} // namespace pm::operators
