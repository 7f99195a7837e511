// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "platform/store/database.h"

namespace pm::platform {

// Gives a tenant of the demo its sending domains: the one named, verified, and below it one that waits for its records
// and one with a wrong record. Nobody has the private half of their DKIM key.
[[nodiscard]] Result<> seedDomains(store::Connection &connection, const TenantId &tenant, const QString &domain,
                                   UnixMs now);

} // namespace pm::platform
