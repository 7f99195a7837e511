// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliverysender.h"

#include "platform/webhooks/transformedrecord.h"

namespace pm::webhooks {

namespace {

// A probe asks how an endpoint is: it uses up no attempt of what is held for it.
AttemptRecord recordFor(const Lane &lane, AttemptRecord record)
{
    record.isHeldAgain = lane.status == WebhookStatus::Inactive && isFailure(record);
    if (record.isHeldAgain)
        ++record.delivery.maxAttempts;
    return record;
}

} // namespace

Result<> DeliverySender::prepare(const Lane &lane)
{
    const Known *known = m_known.object(lane.webhook);
    if (known != nullptr && known->version == lane.version)
        return {};
    return readSecrets(m_secrets, lane.owner.tenant, lane.webhook, lane.secretVersion).map([&](WebhookSecrets secrets) {
        m_known.insert(lane.webhook, new Known{.version = lane.version, .secrets = std::move(secrets)});
    });
}

void DeliverySender::send(const Lane &lane, const DueDelivery &delivery)
{
    const auto secrets = std::make_shared<const std::vector<Secret>>(
        signingSecrets(m_known.object(lane.webhook)->secrets, lane.previousSecretUntil, m_clock.now()));
    {
        const std::scoped_lock lock(m_outcomes->mutex);
        ++m_outcomes->inFlight;
    }
    if (wantsTransformation(lane, delivery))
        transform(lane, delivery, secrets);
    else
        submit(lane, delivery, secrets);
}

// Those of an endpoint are done one after another, and so are sent in the order in which they came.
void DeliverySender::transform(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets)
{
    m_transforms.submit(lane.webhook.text(), lane.content.transformation, delivery.body,
                        [this, lane, delivery, secrets](const Result<Transformed> &made) {
                            if (made && !made->isSkipped)
                                submitTransformed(lane, transformed(delivery, *made), secrets);
                            else if (made)
                                m_outcomes->keep({.lane = lane, .record = skippedRecord(delivery, m_clock.now())});
                            else
                                keepUntransformed(lane, delivery, made.error());
                        });
}

void DeliverySender::submitTransformed(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets)
{
    const Result<DueDelivery> kept = m_database.write(
        [&](store::Connection &connection) { return keepBody(connection, delivery); });
    if (kept)
        submit(lane, *kept, secrets);
    else if (kept.error().kind == ErrorKind::Unavailable)
        m_outcomes->keep(
            {.lane = lane, .record = {.delivery = delivery, .attempt = {}}, .isCancelled = true, .isPutOff = true});
    else
        keepUntransformed(lane, delivery,
                          Error::of(kept.error().kind,
                                    QStringLiteral("What the transformation made could not be kept.")));
}

// That its process could not be had is no fault of the function's: it uses up no attempt.
void DeliverySender::keepUntransformed(const Lane &lane, DueDelivery delivery, const Error &error)
{
    if (error.kind == ErrorKind::Unavailable)
        ++delivery.maxAttempts;
    m_outcomes->keep({.lane = lane,
                      .record = recordFor(lane, untransformedRecord(lane, delivery, m_clock.now(), error)),
                      .isCancelled = error.kind == ErrorKind::Cancelled});
}

void DeliverySender::submit(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets)
{
    SignedRequest ready = signedRequest(lane, delivery, secrets, m_policy, m_clock);
    m_client.submit(std::move(ready.request), [outcomes = m_outcomes, lane, delivery,
                                               start = std::move(ready.start)](const outbound::OutboundResult &result) {
        outcomes->keep({.lane = lane,
                        .record = recordFor(lane, recordOf(delivery, *start, result)),
                        .isCancelled = result.failure == outbound::OutboundFailure::Cancelled});
    });
}

void DeliverySender::Outcomes::keep(Ended one)
{
    {
        const std::scoped_lock lock(mutex);
        --inFlight;
        ended.push_back(std::move(one));
    }
    wake.notify_all();
}

std::vector<DeliverySender::Ended> DeliverySender::takeEnded(std::chrono::milliseconds wait)
{
    std::unique_lock lock(m_outcomes->mutex);
    m_outcomes->wake.wait_for(lock, wait, [this] { return !m_outcomes->ended.empty() || m_outcomes->woken; });
    m_outcomes->woken = false;
    return std::exchange(m_outcomes->ended, {});
}

void DeliverySender::wake()
{
    {
        const std::scoped_lock lock(m_outcomes->mutex);
        m_outcomes->woken = true;
    }
    m_outcomes->wake.notify_all();
}

int DeliverySender::inFlight() const
{
    const std::scoped_lock lock(m_outcomes->mutex);
    return m_outcomes->inFlight;
}

} // namespace pm::webhooks
