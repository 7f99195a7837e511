// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

namespace pm::webhooks {

// Tells of changes in how an endpoint is doing: operators by a notice, the live stream, and, when it was stopped, the
// tenant's other endpoints by the event webhook.paused. In the transaction of the change.
[[nodiscard]] Result<> tellOf(store::Connection &connection, const Lane &lane, const LaneHealth &health,
                              const std::vector<HealthChange> &changes, UnixMs now);

} // namespace pm::webhooks
