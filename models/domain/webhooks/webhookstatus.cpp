// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/webhookstatus.h"

#include "models/core/fieldreader.h"

#include <array>

namespace pm {

namespace {

constexpr std::array kStatuses{WebhookStatus::Active, WebhookStatus::Paused, WebhookStatus::Failing,
                               WebhookStatus::Inactive};
constexpr std::array kRules{StatusRule::ConsecutiveFailures, StatusRule::FailureRate, StatusRule::Gone410,
                            StatusRule::PausedByOperator};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void readLastAnswer(FieldReader &reader, StatusReason &reason)
{
    if (const auto code = reader.optionalInteger(QStringLiteral("last_status_code")))
        reason.lastStatusCode = static_cast<int>(*code);
    reason.lastError = reader.optionalText(QStringLiteral("last_error")).value_or(QString());
    const QStringList ids = reader.optionalTexts(QStringLiteral("delivery_ids")).value_or(QStringList());
    for (const QString &id : ids)
        reason.deliveries.emplace_back(id);
}

} // namespace

QString webhookStatusName(WebhookStatus status)
{
    switch (status) {
    case WebhookStatus::Active:
        return QStringLiteral("active");
    case WebhookStatus::Paused:
        return QStringLiteral("paused");
    case WebhookStatus::Failing:
        return QStringLiteral("failing");
    case WebhookStatus::Inactive:
        return QStringLiteral("inactive");
    }
    return {};
}

std::optional<WebhookStatus> webhookStatusFromName(const QString &name)
{
    for (const WebhookStatus status : kStatuses) {
        if (webhookStatusName(status) == name)
            return status;
    }
    return std::nullopt;
}

QString statusRuleName(StatusRule rule)
{
    switch (rule) {
    case StatusRule::ConsecutiveFailures:
        return QStringLiteral("consecutive_failures");
    case StatusRule::FailureRate:
        return QStringLiteral("failure_rate");
    case StatusRule::Gone410:
        return QStringLiteral("gone_410");
    case StatusRule::PausedByOperator:
        return QStringLiteral("paused_by_operator");
    }
    return {};
}

std::optional<StatusRule> statusRuleFromName(const QString &name)
{
    for (const StatusRule rule : kRules) {
        if (statusRuleName(rule) == name)
            return rule;
    }
    return std::nullopt;
}

QJsonObject toJson(const StatusReason &reason)
{
    QJsonArray deliveries;
    for (const DeliveryId &delivery : reason.deliveries)
        deliveries.append(delivery.text());
    return {{QStringLiteral("rule"), statusRuleName(reason.rule)},
            {QStringLiteral("since"), toIso(reason.since)},
            {QStringLiteral("failures"), reason.failures},
            {QStringLiteral("attempts"), reason.attempts},
            {QStringLiteral("window_minutes"), reason.windowMinutes},
            {QStringLiteral("last_status_code"),
             reason.lastStatusCode ? QJsonValue(*reason.lastStatusCode) : QJsonValue()},
            {QStringLiteral("last_error"), textOrNull(reason.lastError)},
            {QStringLiteral("delivery_ids"), deliveries}};
}

Result<StatusReason> statusReasonFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    StatusReason reason;
    const auto rule = statusRuleFromName(reader.text(QStringLiteral("rule")));
    if (!rule)
        reader.reject(QStringLiteral("rule"), QStringLiteral("is not a known rule"));
    reason.rule = rule.value_or(StatusRule::ConsecutiveFailures);
    reason.since = reader.optionalTime(QStringLiteral("since")).value_or(0);
    reason.failures = reader.integer(QStringLiteral("failures"), 0);
    reason.attempts = reader.integer(QStringLiteral("attempts"), 0);
    reason.windowMinutes = static_cast<int>(reader.integer(QStringLiteral("window_minutes"), 0));
    readLastAnswer(reader, reason);
    return reader.finish().map([&] { return reason; });
}

QJsonObject toJson(const WebhookStatusChange &change)
{
    return {{QStringLiteral("webhook_id"), change.webhook.text()},
            {QStringLiteral("name"), change.name},
            {QStringLiteral("status"), webhookStatusName(change.status)},
            {QStringLiteral("status_reason"), change.reason ? QJsonValue(toJson(*change.reason)) : QJsonValue()},
            {QStringLiteral("held"), change.held},
            {QStringLiteral("at"), toIso(change.at)}};
}

Result<WebhookStatusChange> webhookStatusChangeFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    WebhookStatusChange change;
    change.webhook = WebhookId(reader.text(QStringLiteral("webhook_id")));
    change.name = reader.optionalText(QStringLiteral("name")).value_or(QString());
    const auto status = webhookStatusFromName(reader.text(QStringLiteral("status")));
    if (!status)
        reader.reject(QStringLiteral("status"), QStringLiteral("is not a known status"));
    change.status = status.value_or(WebhookStatus::Active);
    change.held = reader.integer(QStringLiteral("held"), 0);
    change.at = reader.optionalTime(QStringLiteral("at")).value_or(0);
    if (reader.has(QStringLiteral("status_reason"))) {
        // A rule that this version does not know is none.
        if (const auto reason = statusReasonFromJson(reader.object(QStringLiteral("status_reason"))))
            change.reason = *reason;
    }
    return reader.finish().map([&] { return change; });
}

} // namespace pm
