// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "platform/store/database.h"

namespace pm::webhooks {

// Ends deliveries of an endpoint that wait, without another attempt: they are off the queue, exhausted and counted.
[[nodiscard]] Result<> giveUp(store::Connection &connection, const WebhookId &webhook,
                              const std::vector<DeliveryId> &deliveries, const QString &why, UnixMs now);

// Whether deliveries wait whose event has an id before that: there is nothing any more that could be sent.
[[nodiscard]] Result<bool> anyOutlived(store::Connection &connection, const QString &firstEvent);
// Gives those up: at most so many at once. How many there were.
[[nodiscard]] Result<int> giveUpOutlived(store::Connection &connection, const QString &firstEvent, UnixMs now,
                                         int most);

// Webhooks that were deleted while more waited for them than is ended at once, or in the moment of an event.
[[nodiscard]] Result<std::vector<WebhookId>> deletedThatAreWaitedFor(store::Connection &connection);
// Ends what waits for a webhook that is deleted: at most so many at once. How many there were.
[[nodiscard]] Result<int> endThoseOfDeleted(store::Connection &connection, const WebhookId &webhook, int most);

} // namespace pm::webhooks
