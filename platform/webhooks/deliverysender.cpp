// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliverysender.h"

#include "platform/webhooks/signedrequest.h"
#include "platform/webhooks/transformedrecord.h"

namespace pm::webhooks {

Result<> DeliverySender::prepare(const Lane &lane)
{
    const Known *known = m_known.object(lane.webhook);
    if (known != nullptr && known->version == lane.version)
        return {};
    return readSecrets(m_secrets, lane.owner.tenant, lane.webhook, lane.secretVersion).map([&](WebhookSecrets secrets) {
        m_known.insert(lane.webhook, new Known{.version = lane.version, .secrets = std::move(secrets)});
    });
}

void DeliverySender::send(const Lane &lane, const DueDelivery &delivery, UnixMs now)
{
    const auto secrets = std::make_shared<const std::vector<Secret>>(
        signingSecrets(m_known.object(lane.webhook)->secrets, lane.previousSecretUntil, now));
    {
        const std::scoped_lock lock(m_mutex);
        ++m_inFlight;
    }
    if (wantsTransformation(lane, delivery))
        transform(lane, delivery, secrets, now);
    else
        submit(lane, delivery, secrets, now);
}

// Those of an endpoint are done one after another, and so are sent in the order in which they came.
void DeliverySender::transform(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets, UnixMs now)
{
    m_transforms.submit(lane.webhook.text(), lane.content.transformation, delivery.body,
                        [this, lane, delivery, secrets, now](const Result<Transformed> &made) {
                            if (made && !made->isSkipped)
                                submit(lane, transformed(delivery, *made), secrets, now);
                            else if (made)
                                keep({.lane = lane, .record = skippedRecord(delivery, now)});
                            else
                                keepUntransformed(lane, delivery, made.error(), now);
                        });
}

// That its process could not be had is no fault of the function's: it uses up no attempt.
void DeliverySender::keepUntransformed(const Lane &lane, DueDelivery delivery, const Error &error, UnixMs now)
{
    if (error.kind == ErrorKind::Unavailable)
        ++delivery.maxAttempts;
    keep({.lane = lane,
          .record = untransformedRecord(lane, delivery, now, error),
          .isCancelled = error.kind == ErrorKind::Cancelled});
}

void DeliverySender::submit(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets, UnixMs now)
{
    outbound::OutboundRequest request = signedRequest(lane, delivery, *secrets, m_policy, now);
    SentRequest kept = keptRequest(request);
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
