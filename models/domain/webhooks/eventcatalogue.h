// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/event.h"

#include <vector>

namespace pm {

// What GET /event-types tells of a type.
struct EventDescription {
    EventType type = EventType::EmailSent;
    QString description; // a sentence
    QString frequency;   // a sentence
    QJsonObject schema;  // JSON schema of `data`
    Event sample;
};

// All types, in the order of kEventTypes.
[[nodiscard]] const std::vector<EventDescription> &eventCatalogue();
[[nodiscard]] const EventDescription &eventDescription(EventType type);

// {"event_types": […]}. Types that this version does not know are left out when read.
[[nodiscard]] QJsonObject toJson(const std::vector<EventDescription> &catalogue);
[[nodiscard]] Result<std::vector<EventDescription>> eventCatalogueFromJson(const QJsonObject &json);

} // namespace pm
