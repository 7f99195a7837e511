// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventfields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm {

namespace {

constexpr EventTypes kEmails = EventType::EmailSent | EventType::EmailDelivered | EventType::EmailOpened
                             | EventType::EmailClicked | EventType::EmailBounced | EventType::EmailSpamReported
                             | EventType::EmailUnsubscribed;
constexpr EventTypes kReadings = EventType::EmailOpened | EventType::EmailClicked;
constexpr EventTypes kCampaigns = EventType::CampaignLaunched | EventType::CampaignCompleted
                                | EventType::CampaignPaused;
constexpr EventTypes kContacts = EventType::ContactCreated | EventType::ContactUpdated | EventType::ContactUnsubscribed;
constexpr EventTypes kKeys = EventType::KeyCreated | EventType::KeyRotated | EventType::KeyRevoked
                           | EventType::KeyExpired;
constexpr EventTypes kByOperators = EventType::KeyCreated | EventType::KeyRotated | EventType::KeyRevoked
                                  | EventType::WebhookPaused | EventType::SecretRotated;

// A member of the data of some types.
struct Field {
    EventTypes types;
    const char *name;
    const char *type; // of JSON schema; "texts" is an array of them
    bool mayBeNull;
    const char *sample; // JSON
    const char *description;
};

constexpr std::array kFields{
    Field{kEmails, "message_id", "string", false, R"("msg_01KB0Z8Q4M7N3P5R6S8T9V0W1X")", "The message."},
    Field{kEmails, "email", "string", false, R"("ada@example.com")", "The recipient."},
    Field{kEmails, "from", "string", false, R"("news@acme.example")", "The sender."},
    Field{kEmails, "subject", "string", false, R"("Your order is on its way")", "The subject as sent."},
    Field{kEmails, "campaign_id", "string", true, R"("camp_01KB0Z8Q4M7N3P5R6S8T9V0W2Y")",
          "The campaign that it was sent for."},
    Field{kEmails, "tags", "texts", false, R"(["orders"])", "The tags that it was sent with."},
    Field{kEmails, "provider", "string", false, R"("postmark")", "Who carried it."},
    Field{kReadings, "ip", "string", true, R"("203.0.113.7")", "Where it was read."},
    Field{kReadings, "user_agent", "string", true, R"("Mozilla/5.0")", "With which program."},
    Field{EventType::EmailClicked, "url", "string", false, R"("https://shop.acme.example/orders/1042")",
          "The link that was followed."},
    Field{EventType::EmailBounced, "bounce_type", "string", false, R"("hard")",
          "hard: the address does not exist; soft: it may work later."},
    Field{EventType::EmailBounced, "reason", "string", false, R"("550 5.1.1 No such mailbox")",
          "What the recipient's server said."},
    Field{kCampaigns, "campaign_id", "string", false, R"("camp_01KB0Z8Q4M7N3P5R6S8T9V0W2Y")", "The campaign."},
    Field{kCampaigns, "name", "string", false, R"("Autumn sale")", "Its name."},
    Field{kCampaigns, "recipients", "integer", false, "12500", "How many contacts it is for."},
    Field{EventType::CampaignCompleted | EventType::CampaignPaused, "sent", "integer", false, "12488",
          "How many messages were sent so far."},
    Field{EventType::CampaignCompleted | EventType::CampaignPaused, "failed", "integer", false, "12",
          "How many could not be made."},
    Field{kContacts, "contact_id", "string", false, R"("cont_01KB0Z8Q4M7N3P5R6S8T9V0W3Z")", "The contact."},
    Field{kContacts, "email", "string", false, R"("ada@example.com")", "Its address."},
    Field{kContacts, "first_name", "string", false, R"("Ada")", "Its first name; may be empty."},
    Field{kContacts, "last_name", "string", false, R"("Lovelace")", "Its last name; may be empty."},
    Field{kContacts, "company", "string", false, R"("Analytical Engines")", "Its company; may be empty."},
    Field{kContacts, "tags", "texts", false, R"(["vip"])", "Its tags."},
    Field{kContacts, "attributes", "object", false, R"({"plan":"pro","seats":5})", "Its own fields."},
    Field{kContacts, "status", "string", false, R"("subscribed")", "subscribed, unsubscribed or bounced."},
    Field{EventType::ContactUpdated, "changed", "texts", false, R"(["tags"])", "Which members changed."},
    Field{kKeys, "key_id", "string", false, R"("0b9f1c9e-7c5c-4d56-9f0e-3a1d3c1a7b11")", "The key."},
    Field{kKeys, "name", "string", false, R"("Order service")", "Its name."},
    Field{kKeys, "environment", "string", false, R"("live")", "live or test."},
    Field{kKeys, "permissions", "texts", false, R"(["send_email"])", "What it may do."},
    Field{EventType::KeyRotated, "old_key_expires_at", "string", true, R"("2026-11-27T10:00:00Z")",
          "Until when the secret before it is still valid."},
    Field{EventType::WebhookPaused, "webhook_id", "string", false, R"("wh_01KB0Z8Q4M7N3P5R6S8T9V0W4A")",
          "The webhook."},
    Field{EventType::WebhookPaused, "name", "string", false, R"("Order sync")", "Its name."},
    Field{EventType::WebhookPaused, "status", "string", false, R"("inactive")", "paused or inactive."},
    Field{EventType::WebhookPaused, "reason", "object", false,
          R"({"rule":"failure_rate","since":"2026-11-26T10:00:00Z","failures":18,"attempts":24,"window_minutes":30,)"
          R"("last_status_code":503,"last_error":null,"delivery_ids":["del_01KB0Z8Q4M7N3P5R6S8T9V0W5B"]})",
          "The rule that stopped it, and the evidence."},
    Field{EventType::SecretRotated, "secret_type", "string", false, R"("webhook")",
          "webhook, ssh, smtp, dkim or api_key."},
    Field{EventType::SecretRotated, "webhook_id", "string", true, R"("wh_01KB0Z8Q4M7N3P5R6S8T9V0W4A")",
          "The webhook whose secret it is."},
    Field{EventType::SecretRotated, "rotation_id", "string", true, "null", "The rotation in the vault."},
    Field{EventType::SecretRotated, "old_secret_expires_at", "string", true, R"("2026-11-27T10:00:00Z")",
          "Until when the secret before it is still valid."},
    Field{kByOperators, "actor", "string", true, R"("grace@acme.example")", "Who did it; null: the platform."},
};

QJsonValue schemaType(const Field &field)
{
    const QString type = QString::fromLatin1(field.type);
    return field.mayBeNull ? QJsonValue(QJsonArray{type, QStringLiteral("null")}) : QJsonValue(type);
}

QJsonObject fieldSchema(const Field &field)
{
    QJsonObject schema{{QStringLiteral("description"), QString::fromLatin1(field.description)}};
    if (field.type == QByteArrayView("texts")) {
        schema.insert(QStringLiteral("type"), QStringLiteral("array"));
        schema.insert(QStringLiteral("items"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}});
    } else {
        schema.insert(QStringLiteral("type"), schemaType(field));
    }
    return schema;
}

QJsonValue sampleOf(const Field &field)
{
    // An array around it: a document is never a bare text.
    const QByteArray json = '[' + QByteArray(field.sample) + ']';
    return QJsonDocument::fromJson(json).array().at(0);
}

} // namespace

QJsonObject eventSchema(EventType type)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Field &field : kFields) {
        if (!field.types.testFlag(type))
            continue;
        properties.insert(QLatin1StringView(field.name), fieldSchema(field));
        required.append(QString::fromLatin1(field.name));
    }
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required}};
}

QJsonObject eventSample(EventType type)
{
    QJsonObject data;
    for (const Field &field : kFields) {
        if (field.types.testFlag(type))
            data.insert(QLatin1StringView(field.name), sampleOf(field));
    }
    return data;
}

} // namespace pm
