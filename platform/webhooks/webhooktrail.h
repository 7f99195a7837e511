// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/audit/auditlog.h"
#include "platform/events/eventlog.h"

namespace pm::webhooks {

// What was done to a webhook, and what rules did. Also to one that was deleted, as it is asked then who did it.
[[nodiscard]] Result<audit::AuditPage> trailOf(store::Connection &connection, const events::EventOwner &owner,
                                               const WebhookId &id, const http::PageQuery &page, UnixMs now);
// {events, next_cursor}, as a viewer of the given role may see it.
[[nodiscard]] QJsonObject trailJson(const audit::AuditPage &page, Role viewer);

} // namespace pm::webhooks
