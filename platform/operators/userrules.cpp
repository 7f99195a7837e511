// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/userrules.h"

namespace pm::operators {

namespace {

const QString kHidden = QStringLiteral("***");

} // namespace

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

bool seesPersonalData(Role role)
{
    return role != Role::Support;
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    return at < 1 ? kHidden : email.left(1) + kHidden + email.mid(at);
}

QString maskedName(const QString &name)
{
    const bool isPair = !name.isEmpty() && name.front().isHighSurrogate();
    return name.left(isPair ? 2 : 1) + kHidden;
}

} // namespace pm::operators
