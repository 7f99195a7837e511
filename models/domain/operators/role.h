// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFlags>
#include <QString>

#include <array>
#include <optional>

namespace pm {

// Who an operator is (contract section 3). The first six belong to the platform, the rest to one tenant.
enum class Role : quint32 {
    SuperAdmin = 1U << 0,
    Admin = 1U << 1,
    Support = 1U << 2,
    Finance = 1U << 3,
    Ops = 1U << 4,
    Qa = 1U << 5,
    TenantOwner = 1U << 6,
    TenantAdmin = 1U << 7,
    TenantDeveloper = 1U << 8,
    TenantMember = 1U << 9,
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr std::array kAllRoles{Role::SuperAdmin,  Role::Admin,       Role::Support,
                                      Role::Finance,     Role::Ops,         Role::Qa,
                                      Role::TenantOwner, Role::TenantAdmin, Role::TenantDeveloper,
                                      Role::TenantMember};

[[nodiscard]] bool isPlatformRole(Role role);
// Wire names: super_admin admin support finance ops qa, and owner admin developer member for a tenant's users.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(const QString &name, bool ofTenant);

// What each role may do; the service's gate and the console's navigation both read this one table.
enum class Right {
    ReadKeys,
    ManageKeys,
    ReadTenants,
    ManageTenants,
    ReadUsers,
    ManageUsers,
    ReadEmail,    // messages, templates, domains, campaigns and their figures
    ReadContacts, // and the inbox: personal data
    ManageEmail,
    ReadWebhooks, // and the log of deliveries
    ManageWebhooks,
    RetryDeliveries,
    ReadAudit,
    ReadSystem,
};
[[nodiscard]] Roles rolesWith(Right right);
[[nodiscard]] inline bool roleHas(Role role, Right right)
{
    return rolesWith(right).testFlag(role);
}

} // namespace pm
