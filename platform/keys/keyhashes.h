// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/bcryptpool.h"
#include "platform/keys/keyfacts.h"
#include "platform/secrets/secretstore.h"
#include "platform/store/database.h"

namespace pm::keys {

// A secret whose hash the secret store has and the database does not know yet.
struct NewSecret {
    Secret key;
    int version = 0;
};

// The bcrypt hashes of keys in the secret store, a version for each secret that a key ever had. Thread-safe.
class KeyHashes
{
public:
    KeyHashes(store::Database &database, secrets::SecretStore &secrets, BcryptPool &bcrypt, const Clock &clock);

    [[nodiscard]] Result<NewSecret> issueFirst(const TenantId &tenant, const KeyId &id, KeyEnvironment environment);
    // Follows whatever is there; of two at the same time one gets a Conflict.
    [[nodiscard]] Result<NewSecret> issueNext(const TenantId &tenant, const KeyId &id, KeyEnvironment environment);
    [[nodiscard]] Result<bool> matches(const KeyFacts &candidate, const Secret &key);
    // Removes hashes that no credential refers to: of a failed or repeated request, of a revoked key, of ended
    // overlaps. When that fails they stay, and open nothing.
    void dropUnused(const TenantId &tenant, const KeyId &id);

private:
    [[nodiscard]] Result<NewSecret> issue(const QString &path, KeyEnvironment environment, int expectedVersion);
    [[nodiscard]] Result<std::vector<int>> versionsInUse(const TenantId &tenant, const KeyId &id);

    store::Database &m_database;
    secrets::SecretStore &m_secrets;
    BcryptPool &m_bcrypt;
    const Clock &m_clock;
};

} // namespace pm::keys
