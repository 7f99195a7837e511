// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/exchange.h"
#include "platform/http/request.h"

namespace pm::webhooks {

// Who may not change a webhook does not see the values that it sends, which may be credentials.
[[nodiscard]] bool seesHeaderValues(const http::Principal &who);

// Of a request that was sent or received; but for those of headers that HTTP and the signing of a delivery set.
void hideHeaderValues(HeaderList &headers);

} // namespace pm::webhooks
