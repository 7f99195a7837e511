// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/liveservice.h"

namespace pm::webhooks {

namespace {

// The gate reads X-Environment only where keys are admitted as well.
Result<KeyEnvironment> environmentOf(const http::Request &request)
{
    const QByteArray named = request.header("x-environment");
    const auto environment = named.isEmpty() ? std::optional(request.principal.environment)
                                             : keyEnvironmentFromName(QString::fromLatin1(named));
    if (!environment)
        return fail(Error::invalid({{QStringLiteral("X-Environment"), QStringLiteral("must be live or test")}}));
    return *environment;
}

Result<http::Reply> listen(LiveHub &hub, const http::Request &request)
{
    return environmentOf(request)
        .and_then([&](KeyEnvironment environment) {
            return hub.open({.tenant = request.tenant,
                             .environment = environment,
                             .role = request.principal.role,
                             .lastEventId = QString::fromLatin1(request.header("last-event-id"))});
        })
        .map([](const std::shared_ptr<LiveStream> &stream) {
            return http::Reply{.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}},
                               .contentType = "text/event-stream",
                               .stream = stream};
        });
}

} // namespace

std::vector<http::Route> liveRoutes(LiveHub &hub)
{
    return {{.method = http::Method::Get,
             .pattern = QStringLiteral("/api/v1/events/stream"),
             .access = http::operators(Right::ReadWebhooks, http::Access::Tenant::Optional),
             .handler = [&hub](const http::Request &request) { return listen(hub, request); }}};
}

} // namespace pm::webhooks
