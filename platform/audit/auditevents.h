// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"
#include "platform/audit/auditlog.h"

#include <functional>

namespace pm::audit {

// What was done to a thing, as those read it who may read the thing: what, when, by whom and from where. Who may not
// see personal data sees that there was somebody.
[[nodiscard]] QJsonObject eventJson(const AuditEntry &entry, Role viewer);
// {events, next_cursor}
[[nodiscard]] QJsonObject eventsJson(const AuditPage &page,
                                     const std::function<QJsonObject(const AuditEntry &)> &event);

} // namespace pm::audit
