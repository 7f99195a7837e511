// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventtype.h"
#include "models/domain/webhooks/transformation.h"
#include "models/domain/webhooks/transformed.h"

#include <optional>
#include <vector>

namespace pm {

// POST /transform/preview (ours): a transformation on one event, or on the last real ones of a type.
struct TransformPreviewQuery {
    Transformation transformation;
    std::optional<QJsonObject> event{};
    EventType eventType = EventType::EmailSent; // whose sample is taken without an event
    int last = 0;                               // real events, at most 20; 0: the event, or the sample
};

// What it makes of an event.
struct TransformPreview {
    QJsonObject event;
    QByteArray body{}; // as it would be sent
    QMap<QString, QString> headers{};
    bool isSkipped = false;
    QString error{}; // a sentence; empty: null on the wire

    friend bool operator==(const TransformPreview &, const TransformPreview &) = default;
};

[[nodiscard]] TransformPreview previewOf(const QJsonObject &event, const Result<Transformed> &made);

[[nodiscard]] QJsonObject toJson(const TransformPreviewQuery &query);
[[nodiscard]] Result<TransformPreviewQuery> transformPreviewQueryFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const TransformPreview &preview);
[[nodiscard]] Result<TransformPreview> transformPreviewFromJson(const QJsonObject &json);
// {"previews": […]}, newest event first.
[[nodiscard]] QJsonObject toJson(const std::vector<TransformPreview> &previews);
[[nodiscard]] Result<std::vector<TransformPreview>> transformPreviewsFromJson(const QJsonObject &json);

} // namespace pm
