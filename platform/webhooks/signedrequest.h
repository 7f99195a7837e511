// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundrequest.h"
#include "platform/webhooks/attemptrecord.h"
#include "platform/webhooks/webhooksecrets.h"

#include <memory>

namespace pm::webhooks {

using SigningSecrets = std::shared_ptr<const std::vector<Secret>>;

// How an attempt began. The request is as it is kept: what looks like a credential among its headers is not.
struct AttemptStart {
    UnixMs at = 0;
    SentRequest request{};
};

// One attempt, to be handed to the network.
struct SignedRequest {
    outbound::OutboundRequest request;         // signed in both forms when it starts (contract section 6)
    std::shared_ptr<const AttemptStart> start; // whole when it has ended
};

// The clock must stay until the request has ended.
[[nodiscard]] SignedRequest signedRequest(const Lane &lane, const DueDelivery &delivery, SigningSecrets secrets,
                                          outbound::AddressPolicy policy, const Clock &clock);

// What an answer, or the lack of one, makes of an attempt.
[[nodiscard]] AttemptRecord recordOf(const DueDelivery &delivery, const AttemptStart &start,
                                     const outbound::OutboundResult &result);
// Of an attempt's error, when that is what the endpoint answered.
[[nodiscard]] std::optional<int> answeredStatus(const QString &error);

} // namespace pm::webhooks
