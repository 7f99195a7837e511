// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/idempotency/ledger.h"
#include "platform/operators/passwordhasher.h"
#include "platform/operators/secondfactor.h"
#include "platform/operators/sessions.h"

namespace pm::operators {

// What administrators do with other people's accounts: /platform/admin/users/….
class UserAdmin
{
public:
    UserAdmin(store::Database &database, PasswordHasher &hasher, SecondFactor &secondFactor, Sessions &sessions,
              const idempotency::Ledger &ledger, const Clock &clock);

    // GET ?search&role&status&tenant_id&limit&offset
    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    // POST {email,name,role,tenant_id?} -> 201 the user and "one_time_password" (ours); hears an Idempotency-Key
    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    // PATCH {role}
    [[nodiscard]] Result<http::Reply> changeRole(const http::Request &request);
    // POST {reason}
    [[nodiscard]] Result<http::Reply> suspend(const http::Request &request);
    // POST (ours)
    [[nodiscard]] Result<http::Reply> reactivate(const http::Request &request);
    // POST -> how many were "revoked"
    [[nodiscard]] Result<http::Reply> revokeSessions(const http::Request &request);
    // POST {reset_totp?} -> "one_time_password", which must be replaced at the next sign-in; hears an Idempotency-Key
    [[nodiscard]] Result<http::Reply> resetPassword(const http::Request &request);
    // DELETE ?confirmation=<email>
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);
    // GET ?sort&limit&cursor: what was done to the user, newest first
    [[nodiscard]] Result<http::Reply> auditTrail(const http::Request &request);

private:
    // Runs `change` on the user of the path in one transaction with its audit record, and answers the user as it is
    // then. Refuses what the actor may not manage.
    using Change = std::function<Result<>(store::Connection &, const UserRecord &)>;
    [[nodiscard]] Result<UserRecord> manage(const http::Request &request, const QString &action,
                                            const QJsonObject &details, const Change &change);
    [[nodiscard]] Result<UserRecord> manageIn(store::Connection &connection, const http::Request &request,
                                              const QString &action, const QJsonObject &details, const Change &change);

    store::Database &m_database;
    PasswordHasher &m_hasher;
    SecondFactor &m_secondFactor;
    Sessions &m_sessions;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
};

} // namespace pm::operators
