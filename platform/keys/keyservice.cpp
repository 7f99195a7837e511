// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyservice.h"

namespace pm::keys {

namespace {

using http::Access;
using http::Method;
using http::Route;

const Clock &steadyClock()
{
    static const SteadyClock clock;
    return clock;
}

// A handler that is a member of one of the service's parts.
template<class Part>
Route route(Method method, const char *path, Right right, Part &part,
            Result<http::Reply> (Part::*handler)(const http::Request &))
{
    return {.method = method,
            .pattern = QStringLiteral("/api/v1/platform/api-keys") + QLatin1StringView(path),
            .access = http::operators(right, Access::Tenant::Required),
            .handler = http::handlerOf(part, handler)};
}

Route reportRoute(KeyQueries &queries)
{
    return {.method = Method::Get,
            .pattern = QStringLiteral("/api/v1/tenant/analytics/api-usage"),
            .access = http::operators(Right::ReadKeys, Access::Tenant::Required),
            .handler = [&queries](const http::Request &request) { return queries.report(request); }};
}

// Some are about keys, some about the platform itself.
Route noticeRoute(KeyQueries &queries)
{
    Access access = http::operators(Right::ReadKeys, Access::Tenant::Optional);
    access.roles |= rolesWith(Right::ReadSystem);
    return {.method = Method::Get,
            .pattern = QStringLiteral("/api/v1/platform/notices"),
            .access = access,
            .handler = [&queries](const http::Request &request) { return queries.notices(request); }};
}

} // namespace

KeyService::KeyService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                       const Clock &clock, store::Redis *redis)
    : KeyService(database, secrets, ledger, clock, redis, {}, steadyClock())
{
}

KeyService::KeyService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                       const Clock &clock, store::Redis *redis, const BcryptLimits &bcrypt, const Clock &steady)
    : m_verified(steady)
    , m_bcrypt(bcrypt)
    , m_hashes(database, secrets, m_bcrypt, clock)
    , m_localLimiter(steady)
    , m_sharedLimiter(redis != nullptr
                          ? std::make_unique<SharedRateLimiter>(*redis, m_localLimiter,
                                                                [this](bool byItself) { m_sweep.noteLimits(byItself); })
                          : nullptr)
    , m_usage(database, clock)
    , m_changes(database, m_verified, redis)
    , m_verifier(database, m_hashes, m_verified, steady)
    , m_authenticator(m_verifier, m_sharedLimiter ? static_cast<RateLimiter &>(*m_sharedLimiter) : m_localLimiter,
                      m_usage, clock)
    , m_admin(database, m_hashes, ledger, m_changes, clock)
    , m_queries(database, clock)
    , m_revoker(database, m_hashes, m_changes, clock)
    , m_sweep(database, clock)
{
}

void KeyService::addMetrics(http::Metrics &metrics) const
{
    metrics.gauge("penguinmails_bcrypt_runs", "Hashes of API keys made since the start",
                  [this] { return static_cast<double>(m_bcrypt.runs()); });
    metrics.gauge("penguinmails_bcrypt_busy", "Hashes of API keys being made",
                  [this] { return static_cast<double>(m_bcrypt.busy()); });
    metrics.gauge("penguinmails_bcrypt_waiting", "Requests waiting for their turn to hash",
                  [this] { return static_cast<double>(m_bcrypt.waiting()); });
    metrics.gauge("penguinmails_usage_waiting", "Keyed requests that are not in the database yet",
                  [this] { return static_cast<double>(m_usage.waiting()); });
    metrics.gauge("penguinmails_usage_dropped", "Keyed requests that were not recorded",
                  [this] { return static_cast<double>(m_usage.dropped()); });
}

std::vector<Route> keyRoutes(KeyService &service)
{
    KeyAdmin &admin = service.admin();
    KeyQueries &queries = service.queries();
    const Right read = Right::ReadKeys;
    const Right manage = Right::ManageKeys;
    return {route(Method::Post, "", manage, admin, &KeyAdmin::create),
            route(Method::Get, "", read, queries, &KeyQueries::list),
            route(Method::Get, "/{key_id}", read, queries, &KeyQueries::detail),
            route(Method::Patch, "/{key_id}", manage, admin, &KeyAdmin::change),
            route(Method::Delete, "/{key_id}", manage, admin, &KeyAdmin::revoke),
            route(Method::Post, "/{key_id}/regenerate", manage, admin, &KeyAdmin::regenerate),
            route(Method::Post, "/{key_id}/end-overlap", manage, admin, &KeyAdmin::endOverlap),
            route(Method::Get, "/{key_id}/advice", read, queries, &KeyQueries::advice),
            route(Method::Get, "/{key_id}/drain", read, queries, &KeyQueries::drain),
            route(Method::Get, "/{key_id}/usage", read, queries, &KeyQueries::usage),
            route(Method::Get, "/{key_id}/audit", read, queries, &KeyQueries::audit),
            route(Method::Post, "/revoke-unused", manage, service.revoker(), &UnusedRevoker::revoke),
            reportRoute(queries),
            noticeRoute(queries)};
}

} // namespace pm::keys
