// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "platform/store/database.h"

#include <random>

namespace pm::platform {

// Contacts of a tenant of the demo, their tags, and what some of them wrote. Nobody of these names is meant.
[[nodiscard]] Result<> seedContacts(store::Connection &connection, const TenantId &tenant, const QString &domain,
                                    UnixMs now, std::mt19937 &random);

} // namespace pm::platform
