// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

namespace pm::test {

// Signs in as the first super_admin; the answer's data, or the whole answer when it was refused.
inline HttpReply login(HttpExchange &exchange, const QString &email = PlatformProcess::adminEmail(),
                       const QString &password = PlatformProcess::adminPassword())
{
    return exchange.post(QStringLiteral("/api/v1/auth/login"),
                         {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}});
}

// Signs in for every request from now on. False when that was refused.
inline bool signIn(HttpExchange &exchange)
{
    const QString token = login(exchange).data().value(QStringLiteral("token")).toString();
    exchange.setBearer(token);
    return !token.isEmpty();
}

} // namespace pm::test
