// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>

#include <optional>

namespace pm {

// How an event becomes the body that an endpoint gets (ours).
enum class TransformationKind { None, JavaScript, Mapping };

[[nodiscard]] QString transformationKindName(TransformationKind kind); // "javascript"
[[nodiscard]] std::optional<TransformationKind> transformationKindFromName(const QString &name);

struct Transformation {
    TransformationKind kind = TransformationKind::None;
    QString source{};      // JavaScript, at most 64 KiB of UTF-8
    QJsonObject mapping{}; // dotted path in the body -> dotted path into the event, or {"value": …} as it is

    friend bool operator==(const Transformation &, const Transformation &) = default;
};

[[nodiscard]] QJsonObject toJson(const Transformation &transformation);
// Names every wrong field, as "transformation.source".
[[nodiscard]] Result<Transformation> transformationFromJson(const QJsonObject &json);
// Of one that was accepted when it was written: what has come to be refused since does not make it another one.
[[nodiscard]] Result<Transformation> acceptedTransformation(const QJsonObject &json);

} // namespace pm
