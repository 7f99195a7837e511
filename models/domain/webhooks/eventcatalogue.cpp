// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventcatalogue.h"

#include "models/core/fieldreader.h"
#include "models/domain/webhooks/eventfields.h"

namespace pm {

namespace {

// The console shows them in its language.
struct SentenceRow {
    EventType type;
    const char *description;
    const char *frequency;
};

constexpr std::array kSentences{
    SentenceRow{EventType::EmailSent, QT_TRANSLATE_NOOP("pm::EventCatalogue", "A message was handed to a provider."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Once for each recipient of a message.")},
    SentenceRow{EventType::EmailDelivered,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "The recipient's server accepted a message."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "At most once for each recipient.")},
    SentenceRow{
        EventType::EmailOpened,
        QT_TRANSLATE_NOOP("pm::EventCatalogue", "A recipient opened a message whose opens are tracked."),
        QT_TRANSLATE_NOOP(
            "pm::EventCatalogue",
            "Each time that it is opened; mail programs that fetch pictures early count. No provider reports it yet.")},
    SentenceRow{
        EventType::EmailClicked,
        QT_TRANSLATE_NOOP("pm::EventCatalogue", "A recipient followed a link of a message whose clicks are tracked."),
        QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a link is followed. No provider reports it yet.")},
    SentenceRow{EventType::EmailBounced, QT_TRANSLATE_NOOP("pm::EventCatalogue", "A message could not be delivered."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue",
                                  "At most once for each recipient. No provider reports it yet.")},
    SentenceRow{EventType::EmailSpamReported,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "A recipient reported a message as spam."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue",
                                  "At most once for each recipient; rare. No provider reports it yet.")},
    SentenceRow{EventType::EmailUnsubscribed,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "A recipient unsubscribed by a link of a message."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue",
                                  "At most once for each recipient. No provider reports it yet.")},
    SentenceRow{EventType::CampaignLaunched,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "A campaign was started, or started again after a pause."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a campaign is started.")},
    SentenceRow{EventType::CampaignCompleted,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "All messages of a campaign were sent."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Once for each campaign.")},
    SentenceRow{EventType::CampaignPaused, QT_TRANSLATE_NOOP("pm::EventCatalogue", "A campaign was paused."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a campaign is paused.")},
    SentenceRow{EventType::ContactCreated, QT_TRANSLATE_NOOP("pm::EventCatalogue", "A contact was added."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Once for each contact; many during an import.")},
    SentenceRow{EventType::ContactUpdated, QT_TRANSLATE_NOOP("pm::EventCatalogue", "A contact was changed."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a contact is changed; many during an import.")},
    SentenceRow{EventType::ContactUnsubscribed,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "A contact no longer wants mail."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a contact unsubscribes.")},
    SentenceRow{EventType::KeyCreated, QT_TRANSLATE_NOOP("pm::EventCatalogue", "An API key was made."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Once for each key.")},
    SentenceRow{EventType::KeyRotated, QT_TRANSLATE_NOOP("pm::EventCatalogue", "An API key got a new secret."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a key is regenerated.")},
    SentenceRow{EventType::KeyRevoked, QT_TRANSLATE_NOOP("pm::EventCatalogue", "An API key was revoked."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "At most once for each key.")},
    SentenceRow{EventType::KeyExpired,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "An API key reached the end of its life."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "At most once for each key.")},
    SentenceRow{EventType::WebhookPaused,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "A webhook was paused, or stopped by a rule after failures."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "Each time that a webhook is paused; rare.")},
    SentenceRow{EventType::SecretRotated,
                QT_TRANSLATE_NOOP("pm::EventCatalogue", "A secret was replaced by a new one."),
                QT_TRANSLATE_NOOP("pm::EventCatalogue",
                                  "Each time that a secret is rotated; every few months for each.")},
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
        const auto &[type, description, frequency] = kSentences.at(place);
        catalogue.push_back(
            {.type = type,
             .description = QString::fromLatin1(description),
             .frequency = QString::fromLatin1(frequency),
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
