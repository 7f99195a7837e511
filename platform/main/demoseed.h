// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/store/database.h"

namespace pm::platform {

// Fills a store that has no tenant yet with a believable platform: 12 tenants on the three tiers, operators of every
// role (nobody knows their passwords), keys with 90 days of use, sending domains, messages and an audit trail. The same
// on every start, but for its days, which end today. Does nothing on a store that has tenants.
[[nodiscard]] Result<> seedDemo(store::Database &database, const Clock &clock);

} // namespace pm::platform
