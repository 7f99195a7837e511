// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventtype.h"

#include "models/core/fieldreader.h"

#include <algorithm>

namespace pm {

namespace {

const EventTypeRow &rowOf(EventType type)
{
    return *std::find_if(kEventTypes.begin(), kEventTypes.end(),
                         [type](const EventTypeRow &row) { return row.type == type; });
}

} // namespace

QString eventTypeName(EventType type)
{
    return QString::fromLatin1(rowOf(type).name);
}

std::optional<EventType> eventTypeFromName(const QString &name)
{
    for (const EventTypeRow &row : kEventTypes) {
        if (name == QLatin1StringView(row.name))
            return row.type;
    }
    return std::nullopt;
}

EventArea eventArea(EventType type)
{
    return rowOf(type).area;
}

QString eventAreaName(EventArea area)
{
    switch (area) {
    case EventArea::Email:
        return QStringLiteral("email");
    case EventArea::Campaign:
        return QStringLiteral("campaign");
    case EventArea::Contact:
        return QStringLiteral("contact");
    case EventArea::Key:
        return QStringLiteral("key");
    case EventArea::System:
        return QStringLiteral("system");
    }
    return {};
}

QStringList eventTypeNames(EventTypes types)
{
    QStringList names;
    for (const EventTypeRow &row : kEventTypes) {
        if (types.testFlag(row.type))
            names.append(QString::fromLatin1(row.name));
    }
    return names;
}

EventTypes knownEventTypes(const QStringList &names)
{
    EventTypes types;
    for (const QString &name : names) {
        if (const auto type = eventTypeFromName(name))
            types |= *type;
    }
    return types;
}

EventTypes requestedEventTypes(FieldReader &reader, const QString &field, const QStringList &names)
{
    const bool allKnown = std::all_of(names.begin(), names.end(),
                                      [](const QString &name) { return eventTypeFromName(name).has_value(); });
    if (!allKnown)
        reader.reject(field, QStringLiteral("has an unknown event type"));
    return knownEventTypes(names);
}

} // namespace pm
