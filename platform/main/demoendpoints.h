// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/scope.h"

#include <array>

namespace pm::platform {

struct DemoEndpoint {
    QString name;       // "POST /api/v1/emails/send"
    qint64 percent = 0; // of the key's requests
};

// What a key of the demo calls, most used first: of the first scope that it has.
[[nodiscard]] std::array<DemoEndpoint, 2> demoEndpoints(Scopes scopes);

} // namespace pm::platform
