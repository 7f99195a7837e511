// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/tenants/tenant.h"
#include "platform/store/database.h"

namespace pm::operators {

struct TenantFilter {
    QString search;          // part of the company's name or the owner's email, or a whole id
    bool exactEmail = false; // the email must be given whole, for those who may not see personal data
    bool testOnly = false;   // all that the qa role may see
    std::optional<Plan> plan;
    std::optional<TenantStatus> status;
    int limit = 50;
    int offset = 0;
};

// The SQL about tenants.
class TenantRepository
{
public:
    explicit TenantRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<Tenant> byId(const TenantId &id);
    // As byId(); nobody else changes the tenant until the transaction ends.
    [[nodiscard]] Result<Tenant> lock(const TenantId &id);
    [[nodiscard]] Result<TenantPage> page(const TenantFilter &filter);
    [[nodiscard]] Result<> insert(const Tenant &tenant);
    [[nodiscard]] Result<> setPlan(const TenantId &id, Plan plan);
    [[nodiscard]] Result<> setStatus(const TenantId &id, TenantStatus status);

private:
    [[nodiscard]] Result<Tenant> one(const TenantId &id, const QString &locking);

    store::Connection &m_connection;
};

} // namespace pm::operators
