// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "platform/store/database.h"

namespace pm::platform {

// Gives a tenant of the demo that has its templates a completed, a paused and a draft campaign.
[[nodiscard]] Result<> seedCampaigns(store::Connection &connection, const TenantId &tenant, const QString &domain,
                                     UnixMs now);

} // namespace pm::platform
