// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventtype.h"

#include <QJsonObject>

namespace pm {

// JSON schema (draft 2020-12) of a type's `data`, and data that fits it.
[[nodiscard]] QJsonObject eventSchema(EventType type);
[[nodiscard]] QJsonObject eventSample(EventType type);

} // namespace pm
