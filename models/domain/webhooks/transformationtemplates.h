// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/transformation.h"

#include <vector>

namespace pm {

// A transformation to start from.
struct TransformationTemplate {
    QString name; // "slack_message"; what people read is made in ui
    Transformation transformation;
};

// For common targets; each takes every type of event.
[[nodiscard]] const std::vector<TransformationTemplate> &transformationTemplates();

} // namespace pm
