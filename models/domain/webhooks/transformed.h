// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QMap>

namespace pm {

// What a transformation made of an event.
struct Transformed {
    QByteArray body;                  // JSON, at most kMostTransformedBytes
    QMap<QString, QString> headers{}; // as customHeadersProblem() allows
    bool isSkipped = false;           // nothing is to be sent

    friend bool operator==(const Transformed &, const Transformed &) = default;
};

// Each member of the body that a mapping names, read from the event; null where the event has none. An error when two
// of its paths cannot both be in one body, or one is too deep.
[[nodiscard]] Result<Transformed> mapEvent(const QJsonObject &mapping, const QJsonObject &event);

// What penguinmails-transform answers: {"body": text of JSON, "headers"}, {"skip": true} or {"error", "line"}. The
// error's message is the sentence for whoever wrote the function. Trusts nothing of it.
[[nodiscard]] Result<Transformed> transformedFromAnswer(const QByteArray &line);

} // namespace pm
