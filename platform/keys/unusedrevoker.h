// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/unusedkeys.h"
#include "platform/http/request.h"
#include "platform/keys/keychanges.h"
#include "platform/keys/keyhashes.h"
#include "platform/keys/keyrepository.h"

namespace pm::keys {

// Revokes what nobody uses. Each key in a transaction of its own, in which it is looked at again: one that was used
// meanwhile stays. When one fails after others were revoked, it and those after it are reported as failed; the call may
// be repeated.
class UnusedRevoker
{
public:
    UnusedRevoker(store::Database &database, KeyHashes &hashes, KeyChanges &changes, const Clock &clock)
        : m_database(database)
        , m_hashes(hashes)
        , m_changes(changes)
        , m_clock(clock)
    {
    }

    // POST /platform/api-keys/revoke-unused
    [[nodiscard]] Result<http::Reply> revoke(const http::Request &request);

private:
    [[nodiscard]] Result<std::vector<KeyId>> unusedKeys(const TenantId &tenant, UnixMs before);
    // Until one fails.
    [[nodiscard]] Result<> settleAll(const http::Request &request, const std::vector<KeyId> &keys, UnixMs before,
                                     RevokeUnusedResult &result);
    [[nodiscard]] Result<UnusedKey> settle(const http::Request &request, const KeyId &key, UnixMs before, bool dryRun);

    store::Database &m_database;
    KeyHashes &m_hashes;
    KeyChanges &m_changes;
    const Clock &m_clock;
};

} // namespace pm::keys
