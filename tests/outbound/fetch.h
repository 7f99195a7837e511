// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundclient.h"

#include <future>

namespace pm::test {

// A request to one of the test's own servers.
[[nodiscard]] inline outbound::OutboundRequest requestTo(const QString &url)
{
    return {.url = url, .policy = outbound::AddressPolicy::AllowPrivate};
}

[[nodiscard]] inline std::future<outbound::OutboundResult> begin(outbound::OutboundClient &client,
                                                                 const outbound::OutboundRequest &request)
{
    auto promise = std::make_shared<std::promise<outbound::OutboundResult>>();
    client.submit(request, [promise](outbound::OutboundResult result) { promise->set_value(std::move(result)); });
    return promise->get_future();
}

[[nodiscard]] inline outbound::OutboundResult fetch(outbound::OutboundClient &client,
                                                    const outbound::OutboundRequest &request)
{
    return begin(client, request).get();
}

} // namespace pm::test
