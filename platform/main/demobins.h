// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/binrepository.h"

namespace pm::platform {

// Two request bins: one that accepts what comes, with requests in it, and one that is broken.
[[nodiscard]] Result<> addDemoBins(store::Connection &connection, const events::EventOwner &owner, UnixMs now);

} // namespace pm::platform
