// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"

#include <functional>

namespace pm::http {

// Whom a route admits; the gate reads it before the handler runs.
struct Access {
    // KeyOrOperator: what a tenant's programs do with a key, its people and the platform's do with a session.
    enum class Kind { Public, Operator, Key, KeyOrOperator };
    // How the tenant of the request is found.
    enum class Tenant {
        None,     // the route is not about one tenant
        Optional, // as Required, but a platform operator may name none and means all
        Required, // a tenant user's own, or the one a platform operator names with X-Tenant-Id (400 without it)
    };
    Kind kind = Kind::Public;
    Roles roles{};                // for operators: who may call it
    Tenant tenant = Tenant::None; // for operators
    bool reauth = false;          // wants a fresh X-Reauth-Token
    std::optional<Scope> scope{}; // for keys: nothing means any valid key
};

[[nodiscard]] inline Access publicAccess()
{
    return {};
}
[[nodiscard]] inline Access operators(Right right, Access::Tenant tenant = Access::Tenant::None)
{
    return {.kind = Access::Kind::Operator, .roles = rolesWith(right), .tenant = tenant};
}
// Every signed-in operator, whatever the role.
[[nodiscard]] inline Access anyOperator()
{
    Roles all;
    for (const Role role : kAllRoles)
        all |= role;
    return {.kind = Access::Kind::Operator, .roles = all};
}
[[nodiscard]] inline Access keys(Scope scope)
{
    return {.kind = Access::Kind::Key, .scope = scope};
}

// An operator names the environment that is meant with X-Environment (ours); a key belongs to one.
[[nodiscard]] inline Access keysOrOperators(Scope scope, Right right)
{
    return {.kind = Access::Kind::KeyOrOperator,
            .roles = rolesWith(right),
            .tenant = Access::Tenant::Required,
            .scope = scope};
}

using Handler = std::function<Result<Reply>(const Request &)>;

// A method of a service that outlives the routes.
template<class Service>
[[nodiscard]] Handler handlerOf(Service &service, Result<Reply> (Service::*handler)(const Request &))
{
    return [&service, handler](const Request &request) { return (service.*handler)(request); };
}

struct Route {
    Method method;
    QString pattern; // "/api/v1/platform/api-keys/{key_id}"
    Access access;
    Handler handler; // blocking, on a worker thread
};

// What anybody may read.
[[nodiscard]] inline Route publicGet(const char *path, Handler handler)
{
    return {.method = Method::Get,
            .pattern = QString::fromLatin1(path),
            .access = publicAccess(),
            .handler = std::move(handler)};
}

// Admits requests and hears of their end. One object for the whole service.
class Gate
{
public:
    virtual ~Gate() = default;
    // Fills in the principal and the tenant, or refuses. May add answer headers (rate limits) in either case.
    [[nodiscard]] virtual Result<> admit(const Route &route, Request &request,
                                         std::vector<std::pair<QByteArray, QByteArray>> &answerHeaders) = 0;
    // Called once for each request that reached a route, admitted or not, after its answer was made.
    virtual void finished(const Route &route, const Request &request, int status, qint64 durationUs) = 0;
};

} // namespace pm::http
