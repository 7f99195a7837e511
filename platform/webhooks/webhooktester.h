// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/outbound/outboundclient.h"
#include "platform/webhooks/attemptrecord.h"
#include "platform/webhooks/transformqueue.h"
#include "platform/webhooks/webhookrepository.h"
#include "platform/webhooks/webhooksecrets.h"

#include <QHash>

#include <mutex>

namespace pm::webhooks {

// POST /platform/webhooks/{id}/test: sends an event at once, and answers with what came back. It stands in the log as a
// test, and does not count for or against the endpoint.
class WebhookTester
{
public:
    WebhookTester(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                  outbound::OutboundClient &client, TransformQueue &transforms, const Clock &clock,
                  outbound::AddressPolicy policy);

    [[nodiscard]] Result<http::Reply> test(const http::Request &request);

private:
    struct Sent {
        Event event;
        AttemptRecord record;
    };
    [[nodiscard]] bool takePlace(const TenantId &tenant);
    void leavePlace(const TenantId &tenant);
    [[nodiscard]] AttemptRecord deliver(const Lane &lane, const WebhookSecrets &secrets, const DueDelivery &delivery);
    [[nodiscard]] Result<Sent> send(const Lane &lane, const WebhookTest &test);
    [[nodiscard]] Result<> keep(store::Connection &connection, const http::Request &request, const Lane &lane,
                                const Sent &sent);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    const idempotency::Ledger &m_ledger;
    outbound::OutboundClient &m_client;
    TransformQueue &m_transforms;
    const Clock &m_clock;
    const outbound::AddressPolicy m_policy;
    // Tests under way, so that those of endpoints that hang leave workers for others, and places for other tenants.
    std::mutex m_mutex;
    int m_sending = 0;
    QHash<TenantId, int> m_sendingOf;
};

// The tester must outlive the routes.
[[nodiscard]] std::vector<http::Route> testRoutes(WebhookTester &tester);

} // namespace pm::webhooks
