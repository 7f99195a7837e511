// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/liveitem.h"

namespace pm::webhooks {

// What the stream would have told a listener since `lastEventId`, about 500 events at a time: rows are not cut in two.
// One who comes for the first time, or too late, is told to begin anew by an event "reset".
[[nodiscard]] Result<LivePage> livePage(store::Database &database, const LiveListener &listener, UnixMs now);

} // namespace pm::webhooks
