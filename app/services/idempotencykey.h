// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/core/error.h"

#include <QJsonObject>

namespace pm::app {

// The Idempotency-Key of what one sheet asks for. It stays the same for the same body until the platform has said what
// came of it: when an answer was lost, asking again brings the first one, with the secret that nobody has seen yet.
class IdempotencyKey
{
public:
    [[nodiscard]] QString of(const QJsonObject &body);
    // Something was asked for, and nobody knows what came of it.
    [[nodiscard]] bool isOpen() const { return !m_key.isEmpty(); }
    // Takes note of what was answered; an error that leaves open what was done changes nothing.
    void settle(const std::optional<Error> &error);
    // A continuation that takes note first. This object lives as long as the continuation, or as its context.
    template<class T>
    [[nodiscard]] Continuation<T> settledBy(Continuation<T> then)
    {
        QObject *context = then.context;
        return {context, [this, then = std::move(then)](Result<T> result) {
                    settle(result ? std::nullopt : std::optional(result.error()));
                    then(std::move(result));
                }};
    }

private:
    QString m_key;
    QJsonObject m_body;
};

} // namespace pm::app
