// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventcatalogue.h"

#include "models/core/fieldreader.h"
#include "models/domain/webhooks/eventfields.h"

namespace pm {

namespace {

struct SentenceRow {
    EventType type;
    const char *description;
    const char *frequency;
    bool isYetToCome = false; // of what the sandbox, the one provider that there is, has nothing to tell
};

constexpr std::array kSentences{
    SentenceRow{EventType::EmailSent, "A message was handed to a provider.", "Once for each recipient of a message."},
    SentenceRow{EventType::EmailDelivered, "The recipient's server accepted a message.",
                "At most once for each recipient."},
    SentenceRow{EventType::EmailOpened, "A recipient opened a message whose opens are tracked.",
                "Each time that it is opened; mail programs that fetch pictures early count.", true},
    SentenceRow{EventType::EmailClicked, "A recipient followed a link of a message whose clicks are tracked.",
                "Each time that a link is followed.", true},
    SentenceRow{EventType::EmailBounced, "A message could not be delivered.", "At most once for each recipient.", true},
    SentenceRow{EventType::EmailSpamReported, "A recipient reported a message as spam.",
                "At most once for each recipient; rare.", true},
    SentenceRow{EventType::EmailUnsubscribed, "A recipient unsubscribed by a link of a message.",
                "At most once for each recipient.", true},
    SentenceRow{EventType::CampaignLaunched, "A campaign was started, or started again after a pause.",
                "Each time that a campaign is started."},
    SentenceRow{EventType::CampaignCompleted, "All messages of a campaign were sent.", "Once for each campaign."},
    SentenceRow{EventType::CampaignPaused, "A campaign was paused.", "Each time that a campaign is paused."},
    SentenceRow{EventType::ContactCreated, "A contact was added.", "Once for each contact; many during an import."},
    SentenceRow{EventType::ContactUpdated, "A contact was changed.",
                "Each time that a contact is changed; many during an import."},
    SentenceRow{EventType::ContactUnsubscribed, "A contact no longer wants mail.",
                "Each time that a contact unsubscribes."},
    SentenceRow{EventType::KeyCreated, "An API key was made.", "Once for each key."},
    SentenceRow{EventType::KeyRotated, "An API key got a new secret.", "Each time that a key is regenerated."},
    SentenceRow{EventType::KeyRevoked, "An API key was revoked.", "At most once for each key."},
    SentenceRow{EventType::KeyExpired, "An API key reached the end of its life.", "At most once for each key."},
    SentenceRow{EventType::WebhookPaused, "A webhook was paused, or stopped by a rule after failures.",
                "Each time that a webhook is paused; rare."},
    SentenceRow{EventType::SecretRotated, "A secret was replaced by a new one.",
                "Each time that a secret is rotated; every few months for each."},
};

// Ids end in the place of their type, so that samples tell apart.
EventId sampleId(std::size_t place)
{
    return EventId(QStringLiteral("evt_01KB0Z8Q4M7N3P5R6S8T9V0W%1").arg(place, 2, 10, QChar(u'0')));
}

QJsonObject descriptionJson(const EventDescription &description)
{
    return {{QStringLiteral("type"), eventTypeName(description.type)},
            {QStringLiteral("area"), eventAreaName(eventArea(description.type))},
            {QStringLiteral("description"), description.description},
            {QStringLiteral("frequency"), description.frequency},
            {QStringLiteral("payload_schema"), description.schema},
            {QStringLiteral("sample"), toJson(description.sample)}};
}

Result<EventDescription> descriptionFromJson(const QJsonObject &json, EventType type)
{
    FieldReader reader(json);
    EventDescription description{.type = type,
                                 .description = reader.text(QStringLiteral("description")),
                                 .frequency = reader.text(QStringLiteral("frequency")),
                                 .schema = reader.object(QStringLiteral("payload_schema")),
                                 .sample = {}};
    const QJsonObject sample = reader.object(QStringLiteral("sample"));
    return reader.finish().and_then([&] { return eventFromJson(sample); }).map([&](const Event &event) {
        description.sample = event;
        return description;
    });
}

std::vector<EventDescription> makeCatalogue()
{
    constexpr UnixMs kSampleTime = 1'795'687'200'000; // 2026-11-26T10:00:00Z
    std::vector<EventDescription> catalogue;
    for (std::size_t place = 0; place < kSentences.size(); ++place) {
        const auto &[type, description, frequency, isYetToCome] = kSentences.at(place);
        const QString comes = isYetToCome ? QStringLiteral(" No provider reports it yet.") : QString();
        catalogue.push_back(
            {.type = type,
             .description = QString::fromLatin1(description),
             .frequency = QString::fromLatin1(frequency) + comes,
             .schema = eventSchema(type),
             .sample = {.id = sampleId(place), .type = type, .createdAt = kSampleTime, .data = eventSample(type)}});
    }
    return catalogue;
}

} // namespace

const std::vector<EventDescription> &eventCatalogue()
{
    static const std::vector<EventDescription> catalogue = makeCatalogue();
    return catalogue;
}

const EventDescription &eventDescription(EventType type)
{
    const auto &catalogue = eventCatalogue();
    return *std::find_if(catalogue.begin(), catalogue.end(),
                         [type](const EventDescription &description) { return description.type == type; });
}

QJsonObject toJson(const std::vector<EventDescription> &catalogue)
{
    QJsonArray types;
    for (const EventDescription &description : catalogue)
        types.append(descriptionJson(description));
    return {{QStringLiteral("event_types"), types}};
}

Result<std::vector<EventDescription>> eventCatalogueFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray items = reader.array(QStringLiteral("event_types"));
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    std::vector<EventDescription> catalogue;
    for (const QJsonValue &item : items) {
        const auto type = eventTypeFromName(item.toObject().value(QStringLiteral("type")).toString());
        if (!type)
            continue;
        auto description = descriptionFromJson(item.toObject(), *type);
        if (!description)
            return fail(description.error());
        catalogue.push_back(std::move(*description));
    }
    return catalogue;
}

} // namespace pm
