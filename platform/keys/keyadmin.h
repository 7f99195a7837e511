// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"
#include "platform/idempotency/ledger.h"
#include "platform/keys/bcryptpool.h"
#include "platform/keys/keychanges.h"
#include "platform/keys/keyrepository.h"
#include "platform/secrets/secretstore.h"

namespace pm::keys {

// What operators do with keys (contract section 4); each function answers one route. A new secret is written to the
// secret store before the database knows of it, and an old one is removed after the database forgot it: when the
// process dies between, no key works that nobody sees, and none is listed that cannot work.
class KeyAdmin
{
public:
    KeyAdmin(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
             BcryptPool &bcrypt, KeyChanges &changes, const Clock &clock);

    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> change(const http::Request &request);
    [[nodiscard]] Result<http::Reply> regenerate(const http::Request &request);
    [[nodiscard]] Result<http::Reply> revoke(const http::Request &request);
    [[nodiscard]] Result<http::Reply> usage(const http::Request &request);
    [[nodiscard]] Result<http::Reply> audit(const http::Request &request);

private:
    // A secret that the secret store has and the database does not yet.
    struct NewSecret {
        Secret key;
        QString path;
        int version = 0;
    };
    [[nodiscard]] Result<NewSecret> makeSecret(const TenantId &tenant, const KeyId &id, KeyEnvironment environment,
                                               std::optional<int> expectedVersion);
    [[nodiscard]] Result<StoredKey> read(const TenantId &tenant, const KeyId &id);
    [[nodiscard]] Result<std::optional<http::Reply>> earlier(const std::optional<idempotency::Ticket> &ticket);
    [[nodiscard]] Result<http::Reply> insert(store::Connection &connection, const http::Request &request,
                                             const ApiKey &key, const NewSecret &secret);
    [[nodiscard]] Result<http::Reply> replaceSecret(store::Connection &connection, const http::Request &request,
                                                    const KeyId &id, const NewSecret &secret,
                                                    std::optional<UnixMs> overlapEnd);
    void dropUnusedSecrets(const TenantId &tenant, const KeyId &id, const QString &path);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    const idempotency::Ledger &m_ledger;
    BcryptPool &m_bcrypt;
    KeyChanges &m_changes;
    const Clock &m_clock;
};

} // namespace pm::keys
