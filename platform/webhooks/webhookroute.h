// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"

namespace pm::webhooks {

// A route of the area: for keys that may manage webhooks, and for operators with the right.
template<class Service>
[[nodiscard]] http::Route webhookRoute(Service &service, http::Method method, const char *path, Right right,
                                       Result<http::Reply> (Service::*handler)(const http::Request &),
                                       const char *base = "/platform/webhooks")
{
    return {.method = method,
            .pattern = QStringLiteral("/api/v1") + QLatin1StringView(base) + QLatin1StringView(path),
            .access = http::keysOrOperators(Scope::ManageWebhooks, right),
            .handler = http::handlerOf(service, handler)};
}

} // namespace pm::webhooks
