// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

namespace pm::webhooks {

// Tells of changes in how an endpoint is doing: operators by a notice, the live stream, and, when it was stopped, the
// tenant's other endpoints by the event webhook.paused. In the transaction of the change.
[[nodiscard]] Result<> tellOf(store::Connection &connection, const Lane &lane, const std::vector<HealthStep> &steps,
                              UnixMs now);

// The same of one that an operator paused or resumed: the live stream, and the other endpoints when it was paused.
[[nodiscard]] Result<> tellOfOperator(store::Connection &connection, const events::EventOwner &owner,
                                      const WebhookStatusChange &change, const QString &actor);

// Tells operators that the transformation fails: once for each version of the webhook.
[[nodiscard]] Result<> tellOfTransformation(store::Connection &connection, const Lane &lane, const QString &problem,
                                            UnixMs now);

} // namespace pm::webhooks
