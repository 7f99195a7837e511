// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/secret.h"
#include "models/domain/webhooks/webhookcontent.h"
#include "models/domain/webhooks/webhookstatus.h"

namespace pm {

// A webhook as lists and details show it (contract section 6). The secret is never part of it.
struct Webhook {
    WebhookId id;
    WebhookContent content;
    WebhookStatus status = WebhookStatus::Active;
    std::optional<double> successRate24h{}; // of attempts, from 0 to 1; nothing without any
    std::optional<UnixMs> lastDeliveryAt{};
    qint64 failed24h = 0; // attempts
    qint64 consecutiveFailures = 0;
    qint64 held = 0; // (ours) events that wait for it to be active
    std::optional<UnixMs> oldestHeldAt{};
    std::optional<StatusReason> statusReason{};
    std::optional<UnixMs> nextProbeAt{};         // (ours) of an inactive one
    std::optional<UnixMs> previousSecretUntil{}; // (ours) while the secret before signs as well
    UnixMs createdAt = 0;
    QString createdBy{}; // email of the operator, or name of the key
    UnixMs updatedAt = 0;
};

struct WebhookPage {
    std::vector<Webhook> webhooks;
    qint64 total = 0;
};

struct WebhookQuery {
    std::optional<WebhookStatus> status{};
    std::optional<EventType> eventType{};
    QString search{}; // part of name or URL
    int limit = 50;
    int offset = 0;

    friend bool operator==(const WebhookQuery &, const WebhookQuery &) = default;
};

// The answer to create and rotate-secret: the only time that the secret is on the wire.
struct IssuedWebhook {
    Secret secret; // "whsec_…"
    Webhook webhook;
};

[[nodiscard]] QJsonObject toJson(const Webhook &webhook);
[[nodiscard]] Result<Webhook> webhookFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WebhookPage &page);
[[nodiscard]] Result<WebhookPage> webhookPageFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toWire(const IssuedWebhook &issued);
[[nodiscard]] Result<IssuedWebhook> issuedWebhookFromJson(const QJsonObject &json);

// The body of rotate-secret: {grace_period_hours?}, 0 to 168, 24 when not said.
[[nodiscard]] Result<int> secretGraceHoursFromJson(const QJsonObject &json);

// The query string of GET /platform/webhooks, both ways.
[[nodiscard]] QString toQueryString(const WebhookQuery &query);
[[nodiscard]] Result<WebhookQuery> webhookQueryFromItems(const QMap<QString, QString> &items);

} // namespace pm
