// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/fieldreader.h"
#include "platform/events/eventlog.h"
#include "platform/http/request.h"

namespace pm::webhooks {

// Whose data a request is about. The gate has seen to the tenant.
[[nodiscard]] inline events::EventOwner ownerOf(const http::Request &request)
{
    return {.tenant = *request.tenant, .environment = request.principal.environment};
}

[[nodiscard]] inline QString idIn(const http::Request &request)
{
    return request.params.value(QStringLiteral("id"));
}

// A key's id, or an operator's address.
[[nodiscard]] inline QString actorOf(const http::Request &request)
{
    const bool isKey = request.principal.kind == http::Principal::Kind::ApiKey;
    return isKey ? request.principal.keyId.text() : request.principal.email;
}

// For what takes none: an empty body, or an empty object.
[[nodiscard]] inline Result<> hasNoFields(const http::Request &request)
{
    return request.json().and_then([](const QJsonObject &json) {
        FieldReader reader(json);
        reader.rejectUnknown();
        return reader.finish();
    });
}

} // namespace pm::webhooks
