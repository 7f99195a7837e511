// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/webhooks/deliverysender.h"
#include "platform/webhooks/webhookrepository.h"

#include <QSemaphore>

namespace pm::webhooks {

// POST /platform/webhooks/{id}/test: sends an event at once, and answers with what came back. It stands in the log as a
// test, and does not count for or against the endpoint.
class WebhookTester
{
public:
    WebhookTester(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                  outbound::OutboundClient &client, const Clock &clock, outbound::AddressPolicy policy);

    [[nodiscard]] Result<http::Reply> test(const http::Request &request);

private:
    struct Sent {
        Event event;
        AttemptRecord record;
    };
    [[nodiscard]] Result<Sent> send(const Lane &lane, const WebhookTest &test);
    [[nodiscard]] Result<> keep(store::Connection &connection, const http::Request &request, const Lane &lane,
                                const Sent &sent);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    const idempotency::Ledger &m_ledger;
    outbound::OutboundClient &m_client;
    const Clock &m_clock;
    const outbound::AddressPolicy m_policy;
    QSemaphore m_sending; // so that tests of endpoints that hang leave workers for others
};

// The tester must outlive the routes.
[[nodiscard]] std::vector<http::Route> testRoutes(WebhookTester &tester);

} // namespace pm::webhooks
