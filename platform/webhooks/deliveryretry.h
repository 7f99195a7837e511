// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/events/eventlog.h"

namespace pm::webhooks {

// Has a delivery sent at once: one that is through is put back into the queue, for at least one attempt more, and one
// that waits for its next try does not wait. Held while its endpoint takes none. NotFound; Conflict while it is under
// way, or when its webhook or its event is gone.
[[nodiscard]] Result<> requeue(store::Connection &connection, const events::EventOwner &owner, const DeliveryId &id,
                               UnixMs now);

} // namespace pm::webhooks
