// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/keyhashes.h"
#include "platform/keys/ratelimiter.h"
#include "platform/keys/verifiedkeys.h"

#include <future>
#include <mutex>

namespace pm::keys {

// Finds out whose a key is: by the memory of verified keys, else by its lookup and one bcrypt, however many requests
// come with the same key at once. Wrong keys cost an address its attempts; those that are nobody's any more, which cost
// no bcrypt, have attempts of their own, so that they shut nobody out. Thread-safe.
class KeyVerifier
{
public:
    using Facts = std::shared_ptr<const KeyFacts>;

    // `steady` is a clock that only goes forward.
    KeyVerifier(store::Database &database, KeyHashes &hashes, VerifiedKeys &verified, const Clock &steady);

    // Unauthenticated when the key is not one; RateLimited after too many of those; Unavailable when it cannot tell.
    // The key may be revoked, expired or otherwise out of use.
    [[nodiscard]] Result<Facts> identify(QByteArrayView key, const IpNetwork &peer);

private:
    using Outcome = Result<Facts>;

    [[nodiscard]] Outcome readAgain(const QByteArray &digest, QByteArrayView key, const KeyFacts &known);
    [[nodiscard]] Outcome verifyOnce(const QByteArray &digest, QByteArrayView key, const IpNetwork &peer);
    [[nodiscard]] Outcome verify(const QByteArray &digest, QByteArrayView key, const IpNetwork &peer);
    [[nodiscard]] Result<std::vector<KeyFacts>> candidatesFor(QByteArrayView key);
    [[nodiscard]] Result<KeyFacts> matchAtACost(const std::vector<KeyFacts> &candidates, QByteArrayView key,
                                                const QString &address);
    [[nodiscard]] Result<std::optional<KeyFacts>> match(const std::vector<KeyFacts> &candidates, QByteArrayView key);

    store::Database &m_database;
    KeyHashes &m_hashes;
    VerifiedKeys &m_verified;
    LocalRateLimiter m_attempts; // by bcrypt
    LocalRateLimiter m_lookups;  // that found nothing
    std::mutex m_mutex;
    QHash<QByteArray, std::shared_future<Outcome>> m_underway;
};

} // namespace pm::keys
