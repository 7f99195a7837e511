// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/events/eventlog.h"

namespace pm::webhooks {

// Puts a delivery that is through back into the queue, due at once, for at least one attempt more; as held while its
// endpoint takes none. NotFound; Conflict while it waits in the queue, or when its webhook or its event is gone.
[[nodiscard]] Result<> requeue(store::Connection &connection, const events::EventOwner &owner, const DeliveryId &id,
                               UnixMs now);

} // namespace pm::webhooks
