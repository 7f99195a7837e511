// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/domain/keys/apikey.h"

namespace pm::api {

// Whose messages, templates and figures: a key sees those of its tenant that are of its own environment.
struct MessageOwner {
    TenantId tenant;
    KeyEnvironment environment = KeyEnvironment::Live;
};

} // namespace pm::api
