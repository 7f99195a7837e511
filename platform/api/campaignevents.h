// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventtype.h"
#include "platform/api/campaignrepository.h"

namespace pm::api {

// Tells the tenant's webhooks what became of a campaign, in the transaction of the change.
[[nodiscard]] Result<> recordCampaign(store::Connection &connection, const OwnedCampaign &owned, EventType type,
                                      UnixMs now);

} // namespace pm::api
