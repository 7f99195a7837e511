// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/domain/tenants/tenant.h"

#include <QObject>

namespace pm::app {

class PlatformClient;

// The tenants that the operator may see, and the one that the console works on.
class TenantService : public QObject
{
    Q_OBJECT
public:
    explicit TenantService(PlatformClient &client, QObject *parent = nullptr);

    [[nodiscard]] RequestHandle tenants(const QString &search, int limit, int offset, Continuation<TenantPage> then);
    [[nodiscard]] RequestHandle tenant(const TenantId &id, Continuation<Tenant> then);

    [[nodiscard]] RequestHandle create(const NewTenant &tenant, Continuation<Tenant> then);

    [[nodiscard]] const std::optional<Tenant> &current() const { return m_current; }
    // Every later request names this tenant.
    void setCurrent(std::optional<Tenant> tenant);

Q_SIGNALS:
    void currentChanged();

private:
    PlatformClient &m_client;
    std::optional<Tenant> m_current;
};

} // namespace pm::app
