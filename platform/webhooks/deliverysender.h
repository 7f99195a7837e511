// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundclient.h"
#include "platform/webhooks/signedrequest.h"
#include "platform/webhooks/transformqueue.h"

#include <QCache>

#include <condition_variable>
#include <mutex>

namespace pm::webhooks {

// Transforms deliveries, signs them, hands them to the network, and holds what came of them until it is asked.
class DeliverySender
{
public:
    struct Ended {
        Lane lane; // as it was when it was sent
        AttemptRecord record;
        bool isCancelled = false; // nothing is known of it
        bool isPutOff = false;    // of one that was cancelled: trying again at once would be in vain
    };

    // `transformProgram`: penguinmails-transform.
    DeliverySender(store::Database &database, secrets::SecretStore &secrets, outbound::OutboundClient &client,
                   outbound::AddressPolicy policy, const Clock &clock, const QString &transformProgram)
        : m_database(database)
        , m_secrets(secrets)
        , m_client(client)
        , m_policy(policy)
        , m_clock(clock)
        , m_transforms(transformProgram)
    {
    }

    // An error when the endpoint's secrets cannot be had. They are remembered, to be had for the next time.
    [[nodiscard]] Result<> prepare(const Lane &lane);
    // After prepare().
    void send(const Lane &lane, const DueDelivery &delivery);
    // What has not begun is cancelled.
    void cancelWaiting() { m_transforms.cancelWaiting(); }
    void forget(const WebhookId &webhook) { m_known.remove(webhook); }

    // What has ended since; waits for the first for at most so long.
    [[nodiscard]] std::vector<Ended> takeEnded(std::chrono::milliseconds wait);
    // Ends a wait.
    void wake();
    [[nodiscard]] int inFlight() const;

private:
    static constexpr int kMostKnown = 20'000;

    struct Known {
        int version = 0;
        WebhookSecrets secrets;
    };
    // Shared with the requests under way: one that outlives the sender is not recorded, and is sent again.
    struct Outcomes {
        std::mutex mutex;
        std::condition_variable wake;
        std::vector<Ended> ended;
        int inFlight = 0;
        bool woken = false;

        void keep(Ended one);
    };

    void transform(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets);
    void submit(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets);
    void submitTransformed(const Lane &lane, const DueDelivery &delivery, const SigningSecrets &secrets);
    void keepUntransformed(const Lane &lane, DueDelivery delivery, const Error &error);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    outbound::OutboundClient &m_client;
    const outbound::AddressPolicy m_policy;
    const Clock &m_clock;
    QCache<WebhookId, Known> m_known{kMostKnown}; // of the dispatcher's thread
    const std::shared_ptr<Outcomes> m_outcomes = std::make_shared<Outcomes>();
    TransformQueue m_transforms; // the first to go: it calls back
};

} // namespace pm::webhooks
