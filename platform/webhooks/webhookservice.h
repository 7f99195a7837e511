// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/dns/dnsresolver.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/outbound/addressrules.h"
#include "platform/secrets/secretstore.h"
#include "platform/webhooks/webhookrepository.h"
#include "platform/webhooks/webhooksecrets.h"

namespace pm::webhooks {

// What operators and keys do with webhooks (contract section 6): the endpoints, their secrets and their state.
class WebhookService
{
public:
    // `resolver`: looks up the hosts of new endpoints, while somebody waits. `policy`: where endpoints may lie.
    WebhookService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                   const dns::DnsResolver &resolver, const Clock &clock, outbound::AddressPolicy policy);

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> summary(const http::Request &request);
    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> replace(const http::Request &request);
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);
    [[nodiscard]] Result<http::Reply> pause(const http::Request &request);
    [[nodiscard]] Result<http::Reply> resume(const http::Request &request);
    [[nodiscard]] Result<http::Reply> probe(const http::Request &request);
    [[nodiscard]] Result<http::Reply> rotateSecret(const http::Request &request);
    [[nodiscard]] Result<http::Reply> stats(const http::Request &request);
    [[nodiscard]] Result<http::Reply> audit(const http::Request &request);
    [[nodiscard]] Result<http::Reply> eventTypes(const http::Request &request);
    [[nodiscard]] Result<http::Reply> testFilters(const http::Request &request);

private:
    using Change = std::function<Result<>(WebhookRepository &, const StoredWebhook &)>;
    // A secret that the secret store has and the row does not name yet.
    struct Rotation {
        WebhookSecrets secrets;
        int seenVersion = 0;
        int version = 0;
        UnixMs oldUntil = 0; // of the secret that it replaces
    };

    [[nodiscard]] Result<WebhookContent> readContent(const http::Request &request) const;
    [[nodiscard]] Result<> checkEndpoint(const QString &url) const;
    [[nodiscard]] Result<http::Reply> insert(store::Connection &connection, const http::Request &request,
                                             const IssuedWebhook &issued);
    // Changes a webhook that nobody else changes meanwhile; answers it as it is then.
    [[nodiscard]] Result<http::Reply> change(const http::Request &request, const QString &action, const Change &change);
    [[nodiscard]] Result<http::Reply> probe(store::Connection &connection, const http::Request &request);
    [[nodiscard]] Result<std::optional<http::Reply>> earlier(const std::optional<idempotency::Ticket> &ticket);
    [[nodiscard]] Result<Rotation> beginRotation(const http::Request &request, qint64 graceMs);
    [[nodiscard]] Result<http::Reply> keepRotation(store::Connection &connection, const http::Request &request,
                                                   const Rotation &rotation);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    const idempotency::Ledger &m_ledger;
    const dns::DnsResolver &m_resolver;
    const Clock &m_clock;
    const outbound::AddressPolicy m_policy;
};

// /platform/webhooks for operators, and /webhooks for keys. The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> webhookRoutes(WebhookService &service);

} // namespace pm::webhooks
