// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/personaltext.h"
#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/replay.h"
#include "models/domain/webhooks/webhookstats.h"

namespace pm::webhooks {

// What was sent and answered, as this role may see it (contract section 3).
[[nodiscard]] SentRequest shownTo(Role viewer, SentRequest request);
// Errors too: a function may put into them what it was given.
[[nodiscard]] std::vector<Delivery> shownTo(Role viewer, std::vector<Delivery> deliveries);
[[nodiscard]] ReplayItemPage shownTo(Role viewer, ReplayItemPage page);
[[nodiscard]] WebhookStats shownTo(Role viewer, WebhookStats stats);
[[nodiscard]] DeliveryDetail shownTo(Role viewer, DeliveryDetail detail);

} // namespace pm::webhooks
