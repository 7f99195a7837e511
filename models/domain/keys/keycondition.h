// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

namespace pm {

// What an operator wants to know of a key at a glance; the most pressing one.
enum class KeyCondition {
    Active,
    ExpiresSoon, // within 7 days
    Draining,    // regenerated, the old secret still valid
    Unused,      // not for 30 days
    Revoked,
    Expired,
};

struct KeyState {
    KeyCondition condition = KeyCondition::Active;
    int days = 0; // until expiry, or since the last use
};

[[nodiscard]] KeyState keyState(const ApiKey &key, UnixMs now);

} // namespace pm
