// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliverysender.h"

#include "platform/webhooks/signedrequest.h"

namespace pm::webhooks {

Result<> DeliverySender::prepare(const Lane &lane)
{
    const auto known = m_known.find(lane.webhook);
    if (known != m_known.end() && known->second.version == lane.version)
        return {};
    return readSecrets(m_secrets, lane.owner.tenant, lane.webhook).map([&](WebhookSecrets secrets) {
        m_known.insert_or_assign(lane.webhook, Known{.version = lane.version, .secrets = std::move(secrets)});
    });
}

void DeliverySender::send(const Lane &lane, const DueDelivery &delivery, UnixMs now)
{
    const std::vector<Secret> secrets = signingSecrets(m_known.at(lane.webhook).secrets, lane.previousSecretUntil, now);
    outbound::OutboundRequest request = signedRequest(lane, delivery, secrets, m_policy, now);
    SentRequest kept = keptRequest(lane, request);
    {
        const std::scoped_lock lock(m_mutex);
        ++m_inFlight;
    }
    m_client.submit(std::move(request),
                    [this, lane, delivery, now, kept = std::move(kept)](const outbound::OutboundResult &result) {
                        keep({.lane = lane,
                              .record = recordOf(delivery, now, kept, result),
                              .isCancelled = result.failure == outbound::OutboundFailure::Cancelled});
                    });
}

void DeliverySender::keep(Ended ended)
{
    {
        const std::scoped_lock lock(m_mutex);
        --m_inFlight;
        m_ended.push_back(std::move(ended));
    }
    m_wake.notify_all();
}

std::vector<DeliverySender::Ended> DeliverySender::takeEnded(std::chrono::milliseconds wait)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, wait, [this] { return !m_ended.empty() || m_woken; });
    m_woken = false;
    return std::exchange(m_ended, {});
}

void DeliverySender::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
    }
    m_wake.notify_all();
}

int DeliverySender::inFlight() const
{
    const std::scoped_lock lock(m_mutex);
    return m_inFlight;
}

} // namespace pm::webhooks
