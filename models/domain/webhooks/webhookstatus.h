// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace pm {

// Failing after 3 failures in a row; inactive when a rule stopped it. Paused and inactive ones hold their events.
enum class WebhookStatus { Active, Paused, Failing, Inactive };
[[nodiscard]] QString webhookStatusName(WebhookStatus status); // "active"
[[nodiscard]] std::optional<WebhookStatus> webhookStatusFromName(const QString &name);

// What made a webhook failing, paused or inactive.
enum class StatusRule { ConsecutiveFailures, FailureRate, Gone410, PausedByOperator };
[[nodiscard]] QString statusRuleName(StatusRule rule); // "consecutive_failures"
[[nodiscard]] std::optional<StatusRule> statusRuleFromName(const QString &name);

// The rule and its evidence (ours).
struct StatusReason {
    StatusRule rule = StatusRule::ConsecutiveFailures;
    UnixMs since = 0;
    qint64 failures = 0;
    qint64 attempts = 0;   // in the window
    int windowMinutes = 0; // 0: the rule looks at no window
    std::optional<int> lastStatusCode{};
    QString lastError{};
    std::vector<DeliveryId> deliveries{}; // some that failed, newest first

    friend bool operator==(const StatusReason &, const StatusReason &) = default;
};

// The stream's "webhook.status" (contract section 10).
struct WebhookStatusChange {
    WebhookId webhook;
    QString name;
    WebhookStatus status = WebhookStatus::Active;
    std::optional<StatusReason> reason{};
    qint64 held = 0; // events that wait
    UnixMs at = 0;
};

[[nodiscard]] QJsonObject toJson(const StatusReason &reason);
[[nodiscard]] Result<StatusReason> statusReasonFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WebhookStatusChange &change);
[[nodiscard]] Result<WebhookStatusChange> webhookStatusChangeFromJson(const QJsonObject &json);

} // namespace pm
