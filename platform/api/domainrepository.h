// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/domain.h"
#include "platform/api/keyset.h"
#include "platform/api/messagerepository.h"

namespace pm::api {

struct DomainQuery {
    QString search;
    std::optional<DomainStatus> status;
    http::PageQuery page;
};

struct DomainRows {
    std::vector<Domain> domains;
    QString nextCursor;
};

// What a list of domains may be sorted by.
[[nodiscard]] const std::vector<SortColumn> &domainSorts();

// The SQL about sending domains.
class DomainRepository
{
public:
    explicit DomainRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // Conflict when the owner has the domain already.
    [[nodiscard]] Result<> insert(const MessageOwner &owner, const Domain &domain, const QString &dkimPublicKey);
    [[nodiscard]] Result<bool> has(const MessageOwner &owner, const QString &name);
    [[nodiscard]] Result<DomainDns> byId(const MessageOwner &owner, const DomainId &id);
    // The same, and nobody else changes it until the transaction ends.
    [[nodiscard]] Result<DomainDns> lock(const MessageOwner &owner, const DomainId &id);
    [[nodiscard]] Result<DomainRows> page(const MessageOwner &owner, const DomainQuery &query);
    // The status, the times and what was found.
    [[nodiscard]] Result<> update(const DomainDns &dns);
    [[nodiscard]] Result<> remove(const DomainId &id);

private:
    [[nodiscard]] Result<DomainDns> find(const MessageOwner &owner, const DomainId &id, const QString &suffix);

    store::Connection &m_connection;
};

} // namespace pm::api
