// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyhashes.h"

#include "platform/keys/keyrepository.h"
#include "platform/keys/keysecrets.h"

#include <algorithm>

namespace pm::keys {

namespace {

const QString kHashField = QStringLiteral("hash");

// A version that is newer than all in use may be another request's that was just written.
std::vector<int> unusedVersions(const std::vector<secrets::SecretVersion> &known, const std::vector<int> &used)
{
    const int newest = *std::max_element(used.begin(), used.end());
    std::vector<int> unused;
    for (const secrets::SecretVersion &version : known) {
        const bool isUsed = std::find(used.begin(), used.end(), version.version) != used.end();
        if (version.version < newest && !isUsed && !version.destroyed)
            unused.push_back(version.version);
    }
    return unused;
}

} // namespace

KeyHashes::KeyHashes(store::Database &database, secrets::SecretStore &secrets, BcryptPool &bcrypt, const Clock &clock)
    : m_database(database)
    , m_secrets(secrets)
    , m_bcrypt(bcrypt)
    , m_clock(clock)
{
}

Result<NewSecret> KeyHashes::issueFirst(const TenantId &tenant, const KeyId &id, KeyEnvironment environment)
{
    return issue(secretPathOf(tenant, id), environment, 0);
}

Result<NewSecret> KeyHashes::issueNext(const TenantId &tenant, const KeyId &id, KeyEnvironment environment)
{
    const QString path = secretPathOf(tenant, id);
    const Result<secrets::SecretMetadata> known = m_secrets.metadata(path);
    if (!known && known.error().kind != ErrorKind::NotFound)
        return fail(known.error());
    return issue(path, environment, known ? known->currentVersion : 0);
}

Result<NewSecret> KeyHashes::issue(const QString &path, KeyEnvironment environment, int expectedVersion)
{
    Result<Secret> key = makeKey(environment);
    if (!key)
        return fail(key.error());
    const Result<QString> hash = m_bcrypt.hash(*key);
    if (!hash)
        return fail(hash.error());
    secrets::SecretFields fields;
    fields.emplace(kHashField, Secret(hash->toLatin1()));
    return m_secrets.write(path, fields, expectedVersion).map([&](int version) {
        return NewSecret{.key = std::move(*key), .version = version};
    });
}

Result<bool> KeyHashes::matches(const KeyFacts &candidate, const Secret &key)
{
    const Result<secrets::SecretRead> read = m_secrets.read(secretPathOf(candidate.tenant, candidate.id),
                                                            candidate.secretVersion);
    if (!read && read.error().kind == ErrorKind::NotFound)
        return false;
    if (!read)
        return fail(read.error());
    const auto hash = read->fields.find(kHashField);
    if (hash == read->fields.end())
        return false;
    return m_bcrypt.matches(key, QString::fromLatin1(hash->second.reveal()));
}

void KeyHashes::dropUnused(const TenantId &tenant, const KeyId &id)
{
    const QString path = secretPathOf(tenant, id);
    const Result<std::vector<int>> used = versionsInUse(tenant, id);
    if (!used)
        return;
    if (used->empty()) {
        std::ignore = m_secrets.removeAll(path);
        return;
    }
    const Result<secrets::SecretMetadata> known = m_secrets.metadata(path);
    const std::vector<int> unused = known ? unusedVersions(known->versions, *used) : std::vector<int>();
    if (!unused.empty())
        std::ignore = m_secrets.destroy(path, unused);
}

// None of a key that is revoked or was never inserted.
Result<std::vector<int>> KeyHashes::versionsInUse(const TenantId &tenant, const KeyId &id)
{
    return m_database.read([&](store::Connection &connection) -> Result<std::vector<int>> {
        KeyRepository repository(connection);
        const Result<StoredKey> stored = repository.byId(tenant, id, m_clock.now());
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            return fail(stored.error());
        if (!stored || stored->key.revokedAt)
            return std::vector<int>();
        return repository.secretVersions(id);
    });
}

} // namespace pm::keys
