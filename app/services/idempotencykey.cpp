// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/idempotencykey.h"

#include "models/core/ids.h"

#include <array>

namespace pm::app {

namespace {

// Not signed in any more, too slow, not done with the first one yet, too early, too busy.
constexpr std::array kUndecided{401, 408, 409, 425, 429};

bool isRefusal(const Error &error)
{
    const int status = error.httpStatus;
    return status >= 400 && status < 500 && std::find(kUndecided.begin(), kUndecided.end(), status) == kUndecided.end();
}

} // namespace

QString IdempotencyKey::of(const QJsonObject &body)
{
    if (m_key.isEmpty() || body != m_body)
        m_key = makeUuid();
    m_body = body;
    return m_key;
}

void IdempotencyKey::settle(const std::optional<Error> &error)
{
    if (!error || isRefusal(*error))
        m_key.clear();
}

} // namespace pm::app
