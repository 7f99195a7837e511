// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/liveservice.h"

#include "platform/http/listquery.h"

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

Result<LiveListener> listenerOf(const http::Request &request, const QString &lastEventId)
{
    return environmentOf(request).map([&](KeyEnvironment environment) {
        return LiveListener{.tenant = request.tenant,
                            .environment = environment,
                            .role = request.principal.role,
                            .lastEventId = lastEventId};
    });
}

Result<http::Reply> listen(LiveHub &hub, const http::Request &request)
{
    return listenerOf(request, QString::fromLatin1(request.header("last-event-id")))
        .and_then([&](const LiveListener &listener) { return hub.open(listener); })
        .map([](const std::shared_ptr<LiveStream> &stream) {
            return http::Reply{.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}},
                               .contentType = "text/event-stream",
                               .stream = stream};
        });
}

Result<http::Reply> poll(LiveHub &hub, const http::Request &request)
{
    FieldReader query = http::queryReader(request);
    const std::optional<QString> after = query.optionalText(QStringLiteral("after"));
    if (after && !livePlace(*after))
        query.reject(QStringLiteral("after"), QStringLiteral("must be the next of an answer, or the id of an event"));
    query.rejectUnknown();
    return query.finish()
        .and_then([&] { return listenerOf(request, after.value_or(QString())); })
        .and_then([&](const LiveListener &listener) { return hub.page(listener); })
        .map([](const LivePage &page) {
            return http::Reply{.data = toJson(page), .headers = {{"Cache-Control", "no-store"}}};
        });
}

} // namespace

std::vector<http::Route> liveRoutes(LiveHub &hub)
{
    const http::Access readers = http::operators(Right::ReadWebhooks, http::Access::Tenant::Optional);
    return {{.method = http::Method::Get,
             .pattern = QStringLiteral("/api/v1/events/stream"),
             .access = readers,
             .handler = [&hub](const http::Request &request) { return listen(hub, request); }},
            {.method = http::Method::Get,
             .pattern = QStringLiteral("/api/v1/events/poll"),
             .access = readers,
             .handler = [&hub](const http::Request &request) { return poll(hub, request); }}};
}

} // namespace pm::webhooks
