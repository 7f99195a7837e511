// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/request.h"
#include "platform/idempotency/ledger.h"
#include "platform/store/database.h"

namespace pm::operators {

// The tenants that the platform's operators look after: /platform/admin/tenants/….
class TenantAdmin
{
public:
    TenantAdmin(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
        : m_database(database)
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

private:
    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
};

} // namespace pm::operators
