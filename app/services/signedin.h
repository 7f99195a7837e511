// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/secret.h"

#include <memory>

namespace pm::app {

// Somebody who is signed in, for what goes on in their name when they have left.
struct SignedIn {
    Secret token;
    TenantId tenant; // that they worked on; empty for none
    std::shared_ptr<const void> session{};
};

} // namespace pm::app
