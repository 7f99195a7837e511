// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhookaudit.h"

namespace pm::webhooks {

namespace {

QString actionOf(HealthChange change)
{
    switch (change) {
    case HealthChange::Stopped:
        return QStringLiteral("webhook.paused");
    case HealthChange::Restarted:
        return QStringLiteral("webhook.recovered");
    case HealthChange::None:
    case HealthChange::Failing:
    case HealthChange::Warning50:
    case HealthChange::Warning70:
    case HealthChange::Recovered:
        break;
    }
    return {};
}

} // namespace

QJsonObject auditDetails(const QString &name, WebhookStatus status, KeyEnvironment environment)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("status"), webhookStatusName(status)},
            {QStringLiteral("environment"), keyEnvironmentName(environment)}};
}

std::pair<QString, QString> auditTargetOf(const Replay &replay)
{
    if (replay.webhook)
        return {kAuditTarget, replay.webhook->text()};
    return {QStringLiteral("replay"), replay.id.text()};
}

std::vector<audit::AuditRecord> auditOf(const Lane &lane, const std::vector<HealthStep> &steps)
{
    std::vector<audit::AuditRecord> records;
    for (const HealthStep &step : steps) {
        const QString action = actionOf(step.change);
        if (action.isEmpty())
            continue;
        audit::AuditRecord record = audit::systemRecord(lane.owner.tenant, action, kAuditTarget, lane.webhook.text());
        record.details = auditDetails(lane.content.name, step.health.status, lane.owner.environment);
        if (step.health.reason)
            record.details.insert(QStringLiteral("reason"), toJson(*step.health.reason));
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace pm::webhooks
