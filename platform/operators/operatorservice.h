// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/operators/credentialcheck.h"
#include "platform/operators/passwordhasher.h"
#include "platform/operators/secondfactor.h"
#include "platform/operators/sessions.h"
#include "platform/operators/signin.h"
#include "platform/operators/tenantadmin.h"
#include "platform/operators/useradmin.h"

namespace pm::operators {

// Everything about operators, wired together: who they are, their sessions, and the tenants that they work for.
// The database must be migrated; nothing is read or hashed until the first request.
class OperatorService
{
public:
    OperatorService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                    const Clock &clock, const HashingLimits &hashing = {});

    // For http::AuthGate.
    [[nodiscard]] http::OperatorAuthenticator &authenticator() { return m_sessions; }
    [[nodiscard]] PasswordHasher &hasher() { return m_hasher; }

    [[nodiscard]] SignIn &signIn() { return m_signIn; }
    [[nodiscard]] SecondFactor &secondFactor() { return m_secondFactor; }
    [[nodiscard]] UserAdmin &users() { return m_users; }
    [[nodiscard]] TenantAdmin &tenants() { return m_tenants; }

private:
    PasswordHasher m_hasher;
    Sessions m_sessions;
    SecondFactor m_secondFactor;
    CredentialCheck m_credentials;
    SignIn m_signIn;
    UserAdmin m_users;
    TenantAdmin m_tenants;
};

// /auth/… and /platform/admin/{tenants,users}/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> operatorRoutes(OperatorService &service);

} // namespace pm::operators
