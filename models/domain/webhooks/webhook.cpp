// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/webhook.h"

#include "models/core/fieldreader.h"

namespace pm {

namespace {

constexpr qint64 kLongestGraceHours = 168;

QJsonValue timeOrNull(std::optional<UnixMs> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

void readHealth(FieldReader &reader, const QJsonObject &json, Webhook &webhook)
{
    if (const QJsonValue rate = json.value(QStringLiteral("success_rate_24h")); rate.isDouble())
        webhook.successRate24h = rate.toDouble();
    webhook.lastDeliveryAt = reader.optionalTime(QStringLiteral("last_delivery_at"));
    webhook.failed24h = reader.integer(QStringLiteral("failed_24h"), 0);
    webhook.consecutiveFailures = reader.integer(QStringLiteral("consecutive_failures"), 0);
    webhook.held = reader.integer(QStringLiteral("held"), 0);
    webhook.oldestHeldAt = reader.optionalTime(QStringLiteral("oldest_held_at"));
    webhook.nextProbeAt = reader.optionalTime(QStringLiteral("next_probe_at"));
    if (reader.has(QStringLiteral("status_reason"))) {
        // A rule that this version does not know is none.
        if (const auto reason = statusReasonFromJson(reader.object(QStringLiteral("status_reason"))))
            webhook.statusReason = *reason;
    }
}

} // namespace

QJsonObject toJson(const Webhook &webhook)
{
    QJsonObject json = toJson(webhook.content);
    json.insert(QStringLiteral("id"), webhook.id.text());
    json.insert(QStringLiteral("status"), webhookStatusName(webhook.status));
    json.insert(QStringLiteral("success_rate_24h"),
                webhook.successRate24h ? QJsonValue(*webhook.successRate24h) : QJsonValue());
    json.insert(QStringLiteral("last_delivery_at"), timeOrNull(webhook.lastDeliveryAt));
    json.insert(QStringLiteral("failed_24h"), webhook.failed24h);
    json.insert(QStringLiteral("consecutive_failures"), webhook.consecutiveFailures);
    json.insert(QStringLiteral("held"), webhook.held);
    json.insert(QStringLiteral("oldest_held_at"), timeOrNull(webhook.oldestHeldAt));
    json.insert(QStringLiteral("status_reason"),
                webhook.statusReason ? QJsonValue(toJson(*webhook.statusReason)) : QJsonValue());
    json.insert(QStringLiteral("next_probe_at"), timeOrNull(webhook.nextProbeAt));
    json.insert(QStringLiteral("previous_secret_until"), timeOrNull(webhook.previousSecretUntil));
    json.insert(QStringLiteral("created_at"), toIso(webhook.createdAt));
    json.insert(QStringLiteral("created_by"), webhook.createdBy);
    json.insert(QStringLiteral("updated_at"), toIso(webhook.updatedAt));
    return json;
}

Result<Webhook> webhookFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Webhook webhook{.id = WebhookId(reader.text(QStringLiteral("id"))), .content = webhookContentFromAnswer(reader)};
    const auto status = webhookStatusFromName(reader.text(QStringLiteral("status")));
    if (!status)
        reader.reject(QStringLiteral("status"), QStringLiteral("is not a known status"));
    webhook.status = status.value_or(WebhookStatus::Active);
    readHealth(reader, json, webhook);
    webhook.previousSecretUntil = reader.optionalTime(QStringLiteral("previous_secret_until"));
    webhook.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    webhook.createdBy = reader.optionalText(QStringLiteral("created_by")).value_or(QString());
    webhook.updatedAt = reader.optionalTime(QStringLiteral("updated_at")).value_or(webhook.createdAt);
    return reader.finish().map([&] { return webhook; });
}

QJsonObject toJson(const WebhookPage &page)
{
    QJsonArray webhooks;
    for (const Webhook &webhook : page.webhooks)
        webhooks.append(toJson(webhook));
    return {{QStringLiteral("webhooks"), webhooks}, {QStringLiteral("total"), page.total}};
}

Result<WebhookPage> webhookPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray items = reader.array(QStringLiteral("webhooks"));
    WebhookPage page{.webhooks = {}, .total = reader.integer(QStringLiteral("total"), items.size())};
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &item : items) {
        auto webhook = webhookFromJson(item.toObject());
        if (!webhook)
            return fail(webhook.error());
        page.webhooks.push_back(std::move(*webhook));
    }
    return page;
}

QJsonObject toWire(const IssuedWebhook &issued)
{
    QJsonObject json = toJson(issued.webhook);
    json.insert(QStringLiteral("secret_key"), QString::fromLatin1(issued.secret.reveal()));
    return json;
}

Result<IssuedWebhook> issuedWebhookFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Secret secret(reader.text(QStringLiteral("secret_key")).toLatin1());
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    auto webhook = webhookFromJson(json);
    if (!webhook)
        return fail(webhook.error());
    return IssuedWebhook{.secret = std::move(secret), .webhook = std::move(*webhook)};
}

Result<int> secretGraceHoursFromJson(const QJsonObject &json)
{
    const QString field = QStringLiteral("grace_period_hours");
    FieldReader reader(json);
    const qint64 hours = reader.integer(field, 24);
    if (hours < 0 || hours > kLongestGraceHours)
        reader.reject(field, QStringLiteral("must be from 0 to 168"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return static_cast<int>(hours); });
}

} // namespace pm
