// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/replay.h"
#include "platform/audit/auditlog.h"
#include "platform/webhooks/lane.h"

namespace pm::webhooks {

inline const QString kAuditTarget = QStringLiteral("webhook");
inline const QString kDeletedAction = QStringLiteral("webhook.deleted");

// What a record says of a webhook.
[[nodiscard]] QJsonObject auditDetails(const QString &name, WebhookStatus status, KeyEnvironment environment);
// The type and the id under which a replay is recorded: those of its webhook, or its own when it is of several.
[[nodiscard]] std::pair<QString, QString> auditTargetOf(const Replay &replay);
// What is kept of changes that nobody made: that a rule stopped the endpoint, with the evidence, and that it takes
// events again.
[[nodiscard]] std::vector<audit::AuditRecord> auditOf(const Lane &lane, const std::vector<HealthStep> &steps);

} // namespace pm::webhooks
