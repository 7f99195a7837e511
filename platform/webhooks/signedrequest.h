// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/signature.h"
#include "platform/outbound/outboundrequest.h"
#include "platform/webhooks/attemptrecord.h"

#include <span>

namespace pm::webhooks {

// The request of one attempt, signed in both forms (contract section 6).
[[nodiscard]] outbound::OutboundRequest signedRequest(const Lane &lane, const DueDelivery &delivery,
                                                      std::span<const Secret> secrets, outbound::AddressPolicy policy,
                                                      UnixMs now);
// The request as it is kept: what looks like a credential among its headers is not.
[[nodiscard]] SentRequest keptRequest(const outbound::OutboundRequest &request);

// What an answer, or the lack of one, makes of an attempt that began at `at`.
[[nodiscard]] AttemptRecord recordOf(const DueDelivery &delivery, UnixMs at, SentRequest request,
                                     const outbound::OutboundResult &result);
// Of an attempt's error, when that is what the endpoint answered.
[[nodiscard]] std::optional<int> answeredStatus(const QString &error);

} // namespace pm::webhooks
