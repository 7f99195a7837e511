// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/metrics.h"
#include "platform/keys/keyadmin.h"
#include "platform/keys/keyauthenticator.h"
#include "platform/keys/keyqueries.h"
#include "platform/keys/keysweep.h"
#include "platform/keys/sharedratelimiter.h"
#include "platform/keys/steadyclock.h"
#include "platform/keys/unusedrevoker.h"

namespace pm::keys {

// Everything about API keys, wired together: what operators do with them, and the gate for requests that carry one.
// The database must be migrated. Starts threads; what was recorded is written out when it is destroyed.
class KeyService
{
public:
    // `redis` may be null. `steady` only goes forward.
    KeyService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
               const Clock &clock, store::Redis *redis, const BcryptLimits &bcrypt, const Clock &steady);
    KeyService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
               const Clock &clock, store::Redis *redis = nullptr);

    // For http::AuthGate.
    [[nodiscard]] http::KeyGate &gate() { return m_authenticator; }
    [[nodiscard]] KeyAdmin &admin() { return m_admin; }
    [[nodiscard]] KeyQueries &queries() { return m_queries; }
    [[nodiscard]] UnusedRevoker &revoker() { return m_revoker; }
    [[nodiscard]] UsageRecorder &usage() { return m_usage; }
    [[nodiscard]] KeySweep &sweep() { return m_sweep; }
    [[nodiscard]] const BcryptPool &bcrypt() const { return m_bcrypt; }

    void addMetrics(http::Metrics &metrics) const;

private:
    VerifiedKeys m_verified;
    BcryptPool m_bcrypt;
    KeyHashes m_hashes;
    LocalRateLimiter m_localLimiter;
    std::unique_ptr<SharedRateLimiter> m_sharedLimiter; // with Redis only
    UsageRecorder m_usage;
    KeyChanges m_changes;
    KeyVerifier m_verifier;
    KeyAuthenticator m_authenticator;
    KeyAdmin m_admin;
    KeyQueries m_queries;
    UnusedRevoker m_revoker;
    KeySweep m_sweep;
};

// /platform/api-keys/…, /platform/notices and /tenant/analytics/api-usage. The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> keyRoutes(KeyService &service);

} // namespace pm::keys
