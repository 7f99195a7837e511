// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "models/tables/itemtablemodel.h"

namespace pm {

enum class WebhookColumn { Name, Status, Url, Events, SuccessRate, LastDelivery, Failed, Held, Created };

// In the order of the enumeration.
[[nodiscard]] std::vector<ItemColumn<Webhook>> webhookColumns();

} // namespace pm
