// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/keyfacts.h"
#include "platform/store/database.h"

#include <QSet>

namespace pm::keys {

// The channel on which the database itself tells of changed keys, once they are committed.
inline const QByteArray kKeysChanged = QByteArrayLiteral("pm_keys_changed");

// A key with what the service alone knows of it.
struct StoredKey {
    ApiKey key;
    int version = 0;       // goes up with each change by an operator
    int secretVersion = 0; // of the newest secret
};

// The SQL about keys. A tenant's key that another tenant asks for is NotFound.
class KeyRepository
{
public:
    explicit KeyRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<StoredKey> byId(const TenantId &tenant, const KeyId &id, UnixMs now);
    // The same, and nobody else changes the key until the transaction ends.
    [[nodiscard]] Result<StoredKey> lock(const TenantId &tenant, const KeyId &id, UnixMs now);
    // Without `week`.
    [[nodiscard]] Result<KeyPage> page(const TenantId &tenant, const KeyQuery &query, UnixMs now);
    [[nodiscard]] Result<RateLimit> rateLimit(const TenantId &tenant);

    // Every credential that a key with this lookup may be; nearly always one or none.
    [[nodiscard]] Result<std::vector<KeyFacts>> factsByLookup(const QString &lookup);
    // Nothing when the credential is gone.
    [[nodiscard]] Result<std::optional<KeyFacts>> facts(const KeyId &id, int secretVersion, const QString &lookup);

    // Changes. Each takes the next generation, which tells other processes.
    [[nodiscard]] Result<> insert(const TenantId &tenant, const ApiKey &key, const UserId &createdBy);
    [[nodiscard]] Result<> update(const ApiKey &key);
    // Takes note of since when the key has had these scopes.
    [[nodiscard]] Result<> noteGrants(const KeyId &id, Scopes scopes, UnixMs now);
    [[nodiscard]] Result<> revoke(const KeyId &id, UnixMs now);
    [[nodiscard]] Result<> addCredential(const KeyId &id, int secretVersion, const QString &lookup);
    // All but `secretVersion`: those without an end get `end`, or are gone when there is none.
    [[nodiscard]] Result<> endOtherCredentials(const KeyId &id, int secretVersion, std::optional<UnixMs> end,
                                               UnixMs now);
    // Versions of the secret that may still be used.
    [[nodiscard]] Result<std::vector<int>> secretVersions(const KeyId &id);

    [[nodiscard]] Result<qint64> generation();
    [[nodiscard]] Result<std::vector<KeyId>> changedSince(qint64 generation);
    [[nodiscard]] Result<QSet<TenantId>> suspendedTenants();

private:
    [[nodiscard]] Result<qint64> nextGeneration();
    [[nodiscard]] Result<> tellOthers(const KeyId &id);
    [[nodiscard]] Result<std::vector<KeyFacts>> readFacts(const QString &condition, const QVariantList &values);

    store::Connection &m_connection;
};

} // namespace pm::keys
