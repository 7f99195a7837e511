// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"
#include "platform/webhooks/livehub.h"

namespace pm::webhooks {

// GET /events/stream, and /events/poll for those whom no stream reaches. The hub must outlive the route.
[[nodiscard]] std::vector<http::Route> liveRoutes(LiveHub &hub);

} // namespace pm::webhooks
