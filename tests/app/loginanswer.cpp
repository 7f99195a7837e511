// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/loginanswer.h"

#include "models/core/ids.h"
#include "models/domain/operators/role.h"

namespace pm::test {

QJsonObject loginAnswer(const QString &role)
{
    const bool isOfTenant = roleFromName(role, true).has_value();
    return {{QStringLiteral("token"), QStringLiteral("token")},
            {QStringLiteral("expires_at"), QStringLiteral("2030-01-01T00:00:00Z")},
            {QStringLiteral("user"),
             QJsonObject{{QStringLiteral("id"), QStringLiteral("usr_1")},
                         {QStringLiteral("email"), QStringLiteral("maria@acme.test")},
                         {QStringLiteral("name"), QStringLiteral("Maria")},
                         {QStringLiteral("role"), role},
                         {QStringLiteral("tenant_id"), isOfTenant ? QJsonValue(makeUuid()) : QJsonValue()}}}};
}

QJsonObject reauthAnswer()
{
    return {{QStringLiteral("reauth_token"), QStringLiteral("again")}};
}

} // namespace pm::test
