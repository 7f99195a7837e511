// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/role.h"

namespace pm {

bool isPlatformRole(Role role)
{
    return static_cast<quint32>(role) < static_cast<quint32>(Role::TenantOwner);
}

QString roleName(Role role)
{
    switch (role) {
    case Role::SuperAdmin:
        return QStringLiteral("super_admin");
    case Role::Admin:
    case Role::TenantAdmin:
        return QStringLiteral("admin");
    case Role::Support:
        return QStringLiteral("support");
    case Role::Finance:
        return QStringLiteral("finance");
    case Role::Ops:
        return QStringLiteral("ops");
    case Role::Qa:
        return QStringLiteral("qa");
    case Role::TenantOwner:
        return QStringLiteral("owner");
    case Role::TenantDeveloper:
        return QStringLiteral("developer");
    case Role::TenantMember:
        return QStringLiteral("member");
    }
    return {};
}

std::optional<Role> roleFromName(const QString &name, bool ofTenant)
{
    for (const Role role : kAllRoles) {
        if (isPlatformRole(role) != ofTenant && roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

Roles rolesWith(Right right)
{
    constexpr Roles administrators = Roles(Role::SuperAdmin) | Role::Admin;
    constexpr Roles tenantDevelopers = Roles(Role::TenantOwner) | Role::TenantAdmin | Role::TenantDeveloper;
    switch (right) {
    case Right::ReadKeys:
        return administrators | tenantDevelopers | Role::TenantMember | Role::Support | Role::Qa;
    case Right::ManageKeys:
        return administrators | tenantDevelopers | Role::Qa;
    case Right::ReadTenants:
        return administrators | Role::Support | Role::Finance | Role::Qa;
    case Right::ManageTenants:
    case Right::ManageUsers:
        return administrators;
    case Right::ReadUsers:
    case Right::ReadAudit:
        return administrators | Role::Support;
    case Right::ReadEmail:
        return administrators | tenantDevelopers | Role::TenantMember | Role::Support | Role::Qa;
    case Right::ReadContacts:
        return administrators | tenantDevelopers | Role::TenantMember | Role::Qa;
    case Right::ManageEmail:
        return administrators | tenantDevelopers | Role::Qa;
    case Right::ReadWebhooks:
        return administrators | tenantDevelopers | Role::TenantMember | Role::Support | Role::Qa;
    case Right::ManageWebhooks:
        return administrators | tenantDevelopers | Role::Qa;
    case Right::RetryDeliveries:
        return administrators | tenantDevelopers | Role::Support | Role::Qa;
    case Right::ReadSystem:
        return administrators | Role::Support | Role::Ops;
    }
    return {};
}

} // namespace pm
