// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <vector>

namespace pm {

// Something that was done to a key or a webhook.
struct AuditEvent {
    UnixMs at = 0;
    QString action; // "key.created"
    QString actor;  // an email, the id of a key, or "system"
    QString ip;
    QJsonObject details; // by the action; of a key none

    friend bool operator==(const AuditEvent &, const AuditEvent &) = default;
};

// What GET /platform/api-keys/{key_id}/audit and /platform/webhooks/{id}/audit tell, newest first.
struct AuditEventPage {
    std::vector<AuditEvent> events;
    QString nextCursor; // empty on the last page
};

[[nodiscard]] Result<AuditEventPage> auditEventPageFromJson(const QJsonObject &json);

} // namespace pm
