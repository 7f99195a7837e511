// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/domain/webhooks/eventtype.h"

#include <QJsonObject>

namespace pm {

// Something that happened, as receivers are told (contract section 6).
struct Event {
    EventId id;
    EventType type = EventType::EmailSent;
    UnixMs createdAt = 0;
    QJsonObject data; // its members by type: eventcatalogue.h

    friend bool operator==(const Event &, const Event &) = default;
};

[[nodiscard]] QJsonObject toJson(const Event &event);
[[nodiscard]] Result<Event> eventFromJson(const QJsonObject &json);
// The bytes that are stored, signed and sent: compact JSON. Made once; every retry sends the same.
[[nodiscard]] QByteArray eventBytes(const Event &event);

// The message, contact, campaign, key or webhook that it is about, by which deliveries are kept in order; may be empty.
[[nodiscard]] QString eventSubject(const Event &event);
// The address it is about, by which deliveries are found; may be empty.
[[nodiscard]] QString eventEmail(const Event &event);

} // namespace pm
