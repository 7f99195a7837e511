// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/roletext.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct RoleText {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::RoleText)
};

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::SuperAdmin:
        return RoleText::tr("super admin");
    case Role::Admin:
        return RoleText::tr("platform admin");
    case Role::Support:
        return RoleText::tr("support");
    case Role::Finance:
        return RoleText::tr("finance");
    case Role::Ops:
        return RoleText::tr("operations");
    case Role::Qa:
        return RoleText::tr("quality assurance");
    case Role::TenantOwner:
        return RoleText::tr("owner");
    case Role::TenantAdmin:
        return RoleText::tr("tenant admin");
    case Role::TenantDeveloper:
        return RoleText::tr("developer");
    case Role::TenantMember:
        return RoleText::tr("member");
    }
    return {};
}

} // namespace pm::ui
