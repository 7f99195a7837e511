// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundclient.h"
#include "platform/webhooks/attemptrecord.h"
#include "platform/webhooks/webhooksecrets.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace pm::webhooks {

// Signs deliveries, hands them to the network, and keeps what came of them until it is asked.
class DeliverySender
{
public:
    struct Ended {
        Lane lane; // as it was when it was sent
        AttemptRecord record;
        bool isCancelled = false; // nothing is known of it
    };

    DeliverySender(secrets::SecretStore &secrets, outbound::OutboundClient &client, outbound::AddressPolicy policy)
        : m_secrets(secrets)
        , m_client(client)
        , m_policy(policy)
    {
    }

    // An error when the endpoint's secrets cannot be had; nothing was sent then.
    [[nodiscard]] Result<> prepare(const Lane &lane);
    // After prepare().
    void send(const Lane &lane, const DueDelivery &delivery, UnixMs now);
    void forget(const WebhookId &webhook) { m_known.erase(webhook); }

    // What has ended since; waits for the first for at most so long.
    [[nodiscard]] std::vector<Ended> takeEnded(std::chrono::milliseconds wait);
    // Ends a wait.
    void wake();
    [[nodiscard]] int inFlight() const;

private:
    struct Known {
        int version = 0;
        WebhookSecrets secrets;
    };

    void keep(Ended ended);

    secrets::SecretStore &m_secrets;
    outbound::OutboundClient &m_client;
    const outbound::AddressPolicy m_policy;
    std::map<WebhookId, Known> m_known; // of the dispatcher's thread
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Ended> m_ended;
    int m_inFlight = 0;
    bool m_woken = false;
};

} // namespace pm::webhooks
