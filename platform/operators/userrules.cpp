// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/userrules.h"

namespace pm::operators {

Result<> mayManage(const http::Principal &actor, const Operator &target)
{
    if (actor.userId == target.id)
        return fail(ErrorKind::Forbidden, QStringLiteral("You cannot do this to your own account."));
    if (target.role == Role::SuperAdmin && actor.role != Role::SuperAdmin)
        return fail(ErrorKind::Forbidden, QStringLiteral("Only a super admin may do this to a super admin."));
    return {};
}

Result<> mayGrant(const http::Principal &actor, Role role)
{
    if (role == Role::SuperAdmin && actor.role != Role::SuperAdmin)
        return fail(ErrorKind::Forbidden, QStringLiteral("Only a super admin may make a super admin."));
    return {};
}

} // namespace pm::operators
