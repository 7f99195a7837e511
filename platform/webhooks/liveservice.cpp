// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/liveservice.h"

#include "platform/webhooks/requestowner.h"

namespace pm::webhooks {

namespace {

// The gate reads X-Environment only where keys are admitted as well.
Result<events::EventOwner> listenedTo(const http::Request &request)
{
    events::EventOwner owner = ownerOf(request);
    const QByteArray named = request.header("x-environment");
    if (named.isEmpty())
        return owner;
    const auto environment = keyEnvironmentFromName(QString::fromLatin1(named));
    if (!environment)
        return fail(Error::invalid({{QStringLiteral("X-Environment"), QStringLiteral("must be live or test")}}));
    owner.environment = *environment;
    return owner;
}

Result<http::Reply> listen(LiveHub &hub, const http::Request &request)
{
    return listenedTo(request)
        .and_then([&](const events::EventOwner &owner) {
            return hub.open({.owner = owner,
                             .ofPlatform = isPlatformRole(request.principal.role),
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
             .access = http::operators(Right::ReadWebhooks, http::Access::Tenant::Required),
             .handler = [&hub](const http::Request &request) { return listen(hub, request); }}};
}

} // namespace pm::webhooks
