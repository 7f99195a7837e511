// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace pm {

class FieldReader;

// What a webhook can be told of (contract section 6); the events of keys are ours.
enum class EventType : quint32 {
    EmailSent = 1U << 0,
    EmailDelivered = 1U << 1,
    EmailOpened = 1U << 2,
    EmailClicked = 1U << 3,
    EmailBounced = 1U << 4,
    EmailSpamReported = 1U << 5,
    EmailUnsubscribed = 1U << 6,
    CampaignLaunched = 1U << 7,
    CampaignCompleted = 1U << 8,
    CampaignPaused = 1U << 9,
    ContactCreated = 1U << 10,
    ContactUpdated = 1U << 11,
    ContactUnsubscribed = 1U << 12,
    KeyCreated = 1U << 13,
    KeyRotated = 1U << 14,
    KeyRevoked = 1U << 15,
    KeyExpired = 1U << 16,
    WebhookPaused = 1U << 17,
    SecretRotated = 1U << 18,
};
Q_DECLARE_FLAGS(EventTypes, EventType)
Q_DECLARE_OPERATORS_FOR_FLAGS(EventTypes)

enum class EventArea { Email, Campaign, Contact, Key, System };

struct EventTypeRow {
    EventType type;
    EventArea area;
    const char *name; // on the wire
};

// In the order of the catalogue.
inline constexpr std::array kEventTypes{
    EventTypeRow{EventType::EmailSent, EventArea::Email, "email.sent"},
    EventTypeRow{EventType::EmailDelivered, EventArea::Email, "email.delivered"},
    EventTypeRow{EventType::EmailOpened, EventArea::Email, "email.opened"},
    EventTypeRow{EventType::EmailClicked, EventArea::Email, "email.clicked"},
    EventTypeRow{EventType::EmailBounced, EventArea::Email, "email.bounced"},
    EventTypeRow{EventType::EmailSpamReported, EventArea::Email, "email.spam_reported"},
    EventTypeRow{EventType::EmailUnsubscribed, EventArea::Email, "email.unsubscribed"},
    EventTypeRow{EventType::CampaignLaunched, EventArea::Campaign, "campaign.launched"},
    EventTypeRow{EventType::CampaignCompleted, EventArea::Campaign, "campaign.completed"},
    EventTypeRow{EventType::CampaignPaused, EventArea::Campaign, "campaign.paused"},
    EventTypeRow{EventType::ContactCreated, EventArea::Contact, "contact.created"},
    EventTypeRow{EventType::ContactUpdated, EventArea::Contact, "contact.updated"},
    EventTypeRow{EventType::ContactUnsubscribed, EventArea::Contact, "contact.unsubscribed"},
    EventTypeRow{EventType::KeyCreated, EventArea::Key, "key.created"},
    EventTypeRow{EventType::KeyRotated, EventArea::Key, "key.rotated"},
    EventTypeRow{EventType::KeyRevoked, EventArea::Key, "key.revoked"},
    EventTypeRow{EventType::KeyExpired, EventArea::Key, "key.expired"},
    EventTypeRow{EventType::WebhookPaused, EventArea::System, "webhook.paused"},
    EventTypeRow{EventType::SecretRotated, EventArea::System, "secret.rotated"},
};

[[nodiscard]] QString eventTypeName(EventType type); // "email.sent"
[[nodiscard]] std::optional<EventType> eventTypeFromName(const QString &name);
[[nodiscard]] EventArea eventArea(EventType type);
[[nodiscard]] QString eventAreaName(EventArea area); // "email"
// In the order of kEventTypes.
[[nodiscard]] QStringList eventTypeNames(EventTypes types);
// Those that this version knows; for answers.
[[nodiscard]] EventTypes knownEventTypes(const QStringList &names);
// For requests: an unknown name is an error of the field.
[[nodiscard]] EventTypes requestedEventTypes(FieldReader &reader, const QString &field, const QStringList &names);

} // namespace pm
