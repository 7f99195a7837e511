// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/tenants/tenant.h"
#include "platform/idempotency/ledger.h"
#include "platform/operators/sessions.h"

namespace pm::operators {

// The tenants that the platform's operators look after: /platform/admin/tenants/….
class TenantAdmin
{
public:
    TenantAdmin(store::Database &database, Sessions &sessions, const idempotency::Ledger &ledger, const Clock &clock)
        : m_database(database)
        , m_sessions(sessions)
        , m_ledger(ledger)
        , m_clock(clock)
    {
    }

    // GET ?search&plan&status&limit&offset; the qa role sees test tenants only.
    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    // POST {company_name,owner_email,plan}; hears an Idempotency-Key
    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    // PATCH {plan}
    [[nodiscard]] Result<http::Reply> changePlan(const http::Request &request);
    // POST {reason} (ours); hears an Idempotency-Key. Its users and keys are refused within a second by every process.
    [[nodiscard]] Result<http::Reply> suspend(const http::Request &request);
    // POST (ours); hears an Idempotency-Key. Sessions that have not expired meanwhile go on.
    [[nodiscard]] Result<http::Reply> reactivate(const http::Request &request);

private:
    // Runs `change` on the tenant of the path in one transaction with its audit record, and answers the tenant as it is
    // then.
    using Change = std::function<Result<>(store::Connection &, Tenant &)>;
    [[nodiscard]] Result<http::Reply> manageIn(store::Connection &connection, const http::Request &request,
                                               const QString &action, const QJsonObject &details, const Change &change);
    [[nodiscard]] Result<http::Reply> setStatus(const http::Request &request,
                                                const std::optional<idempotency::Ticket> &ticket, TenantStatus status,
                                                const QJsonObject &details);

    store::Database &m_database;
    Sessions &m_sessions;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
};

} // namespace pm::operators
