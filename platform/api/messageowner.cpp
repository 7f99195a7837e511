// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messageowner.h"

namespace pm::api {

MessageOwner ownerOf(const http::Request &request)
{
    return {.tenant = *request.tenant, .environment = request.principal.environment};
}

store::Conditions ownedBy(const MessageOwner &owner)
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("tenant_id = ? AND environment = ?"),
                   {owner.tenant.text(), keyEnvironmentName(owner.environment)});
    return conditions;
}

} // namespace pm::api
