// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/keys/keyfacts.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <memory>
#include <optional>
#include <shared_mutex>

#include <openssl/evp.h>

namespace pm::keys {

// Remembers that bcrypt has verified a key, by the key's HMAC under a secret of this process, until it has not been
// used for 60 s. What is known of the key (revoked, expired, scopes, tenant) is trusted for 30 s at most, then read
// again, and at once when it was changed; without bcrypt, since the same HMAC means the same key. Thread-safe.
class VerifiedKeys
{
public:
    struct Found {
        std::shared_ptr<const KeyFacts> facts;
        bool fresh = false; // else to be read again before it is trusted
    };

    // `clock` should be a steady one.
    explicit VerifiedKeys(const Clock &clock, qsizetype mostKeys = 20'000);

    [[nodiscard]] QByteArray digestOf(QByteArrayView key) const;
    [[nodiscard]] std::optional<Found> find(const QByteArray &digest) const;
    // Facts that are being read now are fresh only if no key changed meanwhile: take this before reading.
    [[nodiscard]] quint64 changes() const { return m_changes; }
    void remember(const QByteArray &digest, KeyFacts facts, quint64 changesBefore);
    void forget(const QByteArray &digest);

    void keyChanged(const KeyId &key);
    // What was read of these tenants' keys before is to be read again.
    void tenantsSuspended(const QSet<TenantId> &tenants);
    void anyKeyMayHaveChanged();

private:
    struct Entry {
        std::shared_ptr<const KeyFacts> facts;
        UnixMs readAt = 0;
        bool stale = false;
    };
    void makeRoom();

    struct FreeMac {
        void operator()(EVP_MAC_CTX *mac) const { EVP_MAC_CTX_free(mac); }
    };
    using Mac = std::unique_ptr<EVP_MAC_CTX, FreeMac>;
    [[nodiscard]] static Mac makeMac();

    const Mac m_mac; // with the secret in it; copied for each key, which spares making it anew
    const Clock &m_clock;
    const qsizetype m_mostKeys;
    mutable std::shared_mutex m_mutex;
    QHash<QByteArray, Entry> m_entries;
    std::atomic<quint64> m_changes = 0;
};

} // namespace pm::keys
