// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "platform/webhooks/lanehealth.h"
#include "platform/webhooks/webhookaudit.h"

namespace pm::platform {

// What two people of the tenant did to a demo webhook since it was made, and what a rule did. `domain`: of their
// addresses.
[[nodiscard]] Result<> addDemoTrail(store::Connection &connection, const webhooks::Lane &lane,
                                    const webhooks::LaneHealth &health, const QString &domain, UnixMs now);

} // namespace pm::platform
