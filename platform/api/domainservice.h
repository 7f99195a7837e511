// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/email/domain.h"
#include "platform/api/dkimkeystock.h"
#include "platform/dns/dnsresolver.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/secrets/secretstore.h"
#include "platform/store/database.h"

#include <QSemaphore>

namespace pm::api {

// The domains that a tenant sends from, and what the DNS says of them (contract section 5). A new DKIM key is in the
// secret store before the database knows of it, and goes after the database forgot it.
class DomainService
{
public:
    DomainService(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                  const dns::DnsResolver &resolver, const Clock &clock);

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> records(const http::Request &request);
    // Asks the DNS now. That it could not be asked stands in the answer; the status stays as it was then.
    [[nodiscard]] Result<http::Reply> verify(const http::Request &request);
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);

private:
    [[nodiscard]] Result<DomainDns> read(const http::Request &request);
    // What was answered to the same request before. Conflict when the domain is there already.
    [[nodiscard]] Result<std::optional<http::Reply>> earlier(const http::Request &request,
                                                             const std::optional<idempotency::Ticket> &ticket,
                                                             const QString &name);
    // Under a selector that nobody has.
    [[nodiscard]] Result<QString> keepKey(const QString &domain, const DkimKey &key);
    [[nodiscard]] Result<http::Reply> insert(store::Connection &connection, const http::Request &request,
                                             const Domain &domain, const QString &dkimPublicKey);
    [[nodiscard]] std::vector<RecordCheck> look(const std::vector<DomainRecord> &records) const;
    [[nodiscard]] Result<DomainDns> keepChecks(store::Connection &connection, const http::Request &request,
                                               const std::vector<RecordCheck> &checks);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    const idempotency::Ledger &m_ledger;
    const dns::DnsResolver &m_resolver;
    const Clock &m_clock;
    DkimKeyStock m_keys;
    QSemaphore m_looking; // so that a slow DNS does not take all threads of the service
};

// /domains/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> domainRoutes(DomainService &service);

} // namespace pm::api
