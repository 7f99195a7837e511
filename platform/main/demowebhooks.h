// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/secrets/secretstore.h"
#include "platform/store/database.h"

namespace pm::platform {

// Webhooks of the first demo tenants: one that does well, one that fails, one that a rule stopped and one that is
// paused, with the deliveries of three days and the counts of thirty. Does nothing where there are webhooks.
[[nodiscard]] Result<> seedWebhooks(store::Database &database, secrets::SecretStore &secrets, const Clock &clock);

} // namespace pm::platform
