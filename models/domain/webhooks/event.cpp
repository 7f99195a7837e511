// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/event.h"

#include "models/core/fieldreader.h"

#include <QJsonDocument>

namespace pm {

namespace {

const char *subjectMember(EventArea area)
{
    switch (area) {
    case EventArea::Email:
        return "message_id";
    case EventArea::Campaign:
        return "campaign_id";
    case EventArea::Contact:
        return "contact_id";
    case EventArea::Key:
        return "key_id";
    case EventArea::System:
        return "webhook_id";
    }
    return "";
}

} // namespace

QJsonObject toJson(const Event &event)
{
    return {{QStringLiteral("id"), event.id.text()},
            {QStringLiteral("type"), eventTypeName(event.type)},
            {QStringLiteral("created_at"), toIso(event.createdAt)},
            {QStringLiteral("data"), event.data}};
}

Result<Event> eventFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Event event;
    event.id = EventId(reader.text(QStringLiteral("id")));
    const auto type = eventTypeFromName(reader.text(QStringLiteral("type")));
    if (!type)
        reader.reject(QStringLiteral("type"), QStringLiteral("is not a known event type"));
    event.type = type.value_or(EventType::EmailSent);
    const auto createdAt = reader.optionalTime(QStringLiteral("created_at"));
    if (!createdAt)
        reader.reject(QStringLiteral("created_at"), QStringLiteral("is required"));
    event.createdAt = createdAt.value_or(0);
    event.data = reader.object(QStringLiteral("data"));
    return reader.finish().map([&] { return event; });
}

QByteArray eventBytes(const Event &event)
{
    return QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact);
}

QString eventSubject(const Event &event)
{
    return event.data.value(QLatin1StringView(subjectMember(eventArea(event.type)))).toString();
}

QString eventEmail(const Event &event)
{
    return event.data.value(QStringLiteral("email")).toString();
}

} // namespace pm
