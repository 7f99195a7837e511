// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/keydrain.h"
#include "platform/keys/keyadvisor.h"
#include "platform/keys/keyrepository.h"

namespace pm::keys {

// An old secret that nobody has used for so long is quiet.
inline constexpr qint64 kQuietMs = 5 * 60'000;

// The SQL about what keys are used for, as it is read.
class EvidenceReader
{
public:
    EvidenceReader(store::Connection &connection, UnixMs now)
        : m_connection(connection)
        , m_now(now)
    {
    }

    // Who used old secrets since the key was regenerated.
    [[nodiscard]] Result<KeyDrain> drain(const StoredKey &stored);
    // What the advice on a key rests on.
    [[nodiscard]] Result<KeyEvidence> evidence(const KeyId &key);

private:
    [[nodiscard]] Result<qint64> requestsSince(const KeyId &key, UnixMs since);
    [[nodiscard]] Result<> addClients(const StoredKey &stored, KeyDrain &drain);
    [[nodiscard]] Result<> addUses(const StoredKey &stored, KeyDrain &drain);
    [[nodiscard]] Result<std::vector<KeyEvidence::ScopeUse>> scopes(const KeyId &key);
    [[nodiscard]] Result<UnixMs> watchedSince(const KeyId &key);
    [[nodiscard]] Result<std::vector<AddressUse>> addresses(const QString &table, const KeyId &key);

    store::Connection &m_connection;
    UnixMs m_now;
};

} // namespace pm::keys
