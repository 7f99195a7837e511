// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"
#include "platform/idempotency/ledger.h"
#include "platform/keys/keychanges.h"
#include "platform/keys/keyhashes.h"
#include "platform/keys/keyrepository.h"

namespace pm::keys {

// What the audit log calls a key.
inline const QString kAuditTarget = QStringLiteral("api_key");

// What operators change about keys (contract section 4); each function answers one route. A new hash is in the secret
// store before the database knows of it, and an old one is removed after the database forgot it: when the process dies
// between, no key works that nobody sees, and none is listed that cannot work.
class KeyAdmin
{
public:
    KeyAdmin(store::Database &database, KeyHashes &hashes, const idempotency::Ledger &ledger, KeyChanges &changes,
             const Clock &clock);

    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> change(const http::Request &request);
    [[nodiscard]] Result<http::Reply> regenerate(const http::Request &request);
    [[nodiscard]] Result<http::Reply> endOverlap(const http::Request &request);
    [[nodiscard]] Result<http::Reply> revoke(const http::Request &request);

private:
    [[nodiscard]] Result<StoredKey> read(const TenantId &tenant, const KeyId &id);
    [[nodiscard]] Result<std::optional<http::Reply>> earlier(const std::optional<idempotency::Ticket> &ticket);
    [[nodiscard]] Result<http::Reply> insert(store::Connection &connection, const http::Request &request,
                                             const ApiKey &key, const NewSecret &secret);
    [[nodiscard]] Result<http::Reply> replaceSecret(store::Connection &connection, const http::Request &request,
                                                    const StoredKey &seen, const NewSecret &secret,
                                                    std::optional<UnixMs> overlapEnd);

    store::Database &m_database;
    KeyHashes &m_hashes;
    const idempotency::Ledger &m_ledger;
    KeyChanges &m_changes;
    const Clock &m_clock;
};

} // namespace pm::keys
