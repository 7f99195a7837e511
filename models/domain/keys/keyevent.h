// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <vector>

namespace pm {

// Something that was done to a key.
struct KeyEvent {
    UnixMs at = 0;
    QString action; // "key.created"
    QString actor;  // an email
    QString ip;

    friend bool operator==(const KeyEvent &, const KeyEvent &) = default;
};

// What GET /platform/api-keys/{key_id}/audit tells, newest first.
struct KeyEventPage {
    std::vector<KeyEvent> events;
    QString nextCursor; // empty on the last page
};

[[nodiscard]] Result<KeyEventPage> keyEventPageFromJson(const QJsonObject &json);

} // namespace pm
