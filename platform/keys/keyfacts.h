// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ipnetwork.h"
#include "models/domain/keys/apikey.h"

#include <vector>

namespace pm::keys {

// What a keyed request is judged by.
struct KeyFacts {
    KeyId id;
    TenantId tenant;
    int secretVersion = 0; // of the credential that the key matched
    std::optional<UnixMs> secretValidUntil;
    bool tenantActive = true;
    bool revoked = false;
    std::optional<UnixMs> expiresAt;
    Scopes scopes;
    KeyEnvironment environment = KeyEnvironment::Live;
    std::vector<IpNetwork> allowedIps; // empty: from anywhere
    IpMode ipMode = IpMode::Enforce;
    RateLimit rateLimit;
};

} // namespace pm::keys
