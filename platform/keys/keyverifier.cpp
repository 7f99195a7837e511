// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyverifier.h"

#include "models/core/blocking.h"
#include "platform/keys/keyrepository.h"
#include "platform/keys/keysecrets.h"

#include <QScopeGuard>

namespace pm::keys {

namespace {

// Wrong keys from one address.
constexpr RateLimit kAttempts{.perMinute = 20, .burst = 20};
constexpr qsizetype kMostAddresses = 50'000;

Error notAKey()
{
    return Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("invalid_token"),
                           QStringLiteral("The API key is not valid."));
}

Error tooManyAttempts(const RateDecision &decision)
{
    Error error = Error::of(ErrorKind::RateLimited, QStringLiteral("Too many wrong API keys from this address."));
    error.retryAfterSeconds = static_cast<int>((decision.retryInMs + 999) / 1000);
    return error;
}

} // namespace

KeyVerifier::KeyVerifier(store::Database &database, KeyHashes &hashes, VerifiedKeys &verified, const Clock &steady)
    : m_database(database)
    , m_hashes(hashes)
    , m_verified(verified)
    , m_attempts(steady, kMostAddresses)
    , m_lookups(steady, kMostAddresses)
{
}

Result<KeyVerifier::Facts> KeyVerifier::identify(QByteArrayView key, const IpNetwork &peer)
{
    if (!isWellFormedKey(key))
        return fail(notAKey());
    const QByteArray digest = m_verified.digestOf(key);
    const std::optional<VerifiedKeys::Found> found = m_verified.find(digest);
    if (!found)
        return verifyOnce(digest, key, peer);
    return found->fresh ? Outcome(found->facts) : readAgain(digest, key, *found->facts);
}

// Another secret may have the version by now, in a store that lost the one before.
KeyVerifier::Outcome KeyVerifier::readAgain(const QByteArray &digest, QByteArrayView key, const KeyFacts &known)
{
    const quint64 changes = m_verified.changes();
    const auto facts = m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection).facts(known.id, known.secretVersion, lookupOf(key));
    });
    if (!facts)
        return fail(facts.error());
    if (!*facts) {
        m_verified.forget(digest);
        return fail(notAKey());
    }
    m_verified.remember(digest, **facts, changes);
    return std::make_shared<const KeyFacts>(**facts);
}

KeyVerifier::Outcome KeyVerifier::verifyOnce(const QByteArray &digest, QByteArrayView key, const IpNetwork &peer)
{
    std::promise<Outcome> promise;
    std::shared_future<Outcome> underway;
    {
        const std::scoped_lock lock(m_mutex);
        underway = m_underway.value(digest);
        if (!underway.valid())
            m_underway.insert(digest, promise.get_future().share());
    }
    if (underway.valid()) {
        const Blocking waits;
        return underway.get();
    }
    const auto ended = qScopeGuard([&] {
        const std::scoped_lock lock(m_mutex);
        m_underway.remove(digest);
    });
    // Another may have ended between the look into the memory and here.
    const std::optional<VerifiedKeys::Found> found = m_verified.find(digest);
    Outcome outcome = found && found->fresh ? Outcome(found->facts) : verify(digest, key, peer);
    promise.set_value(outcome);
    return outcome;
}

// The lookup comes first: a secret that is over, which somebody goes on using, costs the others of its address nothing.
KeyVerifier::Outcome KeyVerifier::verify(const QByteArray &digest, QByteArrayView key, const IpNetwork &peer)
{
    const QString address = peer.line().text();
    const quint64 changes = m_verified.changes();
    const auto candidates = candidatesFor(key);
    if (!candidates)
        return fail(candidates.error());
    if (candidates->empty()) {
        const RateDecision decision = m_lookups.take(address, kAttempts, 1);
        return fail(decision.allowed ? notAKey() : tooManyAttempts(decision));
    }
    return matchAtACost(*candidates, key, address).map([&](const KeyFacts &facts) {
        m_verified.remember(digest, facts, changes);
        return std::make_shared<const KeyFacts>(facts);
    });
}

Result<std::vector<KeyFacts>> KeyVerifier::candidatesFor(QByteArrayView key)
{
    auto found = m_database.read(
        [&](store::Connection &connection) { return KeyRepository(connection).factsByLookup(lookupOf(key)); });
    if (found)
        std::erase_if(*found, [](const KeyFacts &candidate) { return candidate.revoked; });
    return found;
}

// The attempt is paid for beforehand, so that many at once do not all go through, and given back unless the key is
// wrong.
Result<KeyFacts> KeyVerifier::matchAtACost(const std::vector<KeyFacts> &candidates, QByteArrayView key,
                                           const QString &address)
{
    if (const RateDecision decision = m_attempts.take(address, kAttempts, 1); !decision.allowed)
        return fail(tooManyAttempts(decision));
    const auto matched = match(candidates, key);
    if (matched && !*matched)
        return fail(notAKey());
    m_attempts.giveBack(address, kAttempts);
    if (!matched)
        return fail(matched.error());
    return **matched;
}

Result<std::optional<KeyFacts>> KeyVerifier::match(const std::vector<KeyFacts> &candidates, QByteArrayView key)
{
    const Secret secret(key);
    for (const KeyFacts &candidate : candidates) {
        const Result<bool> same = m_hashes.matches(candidate, secret);
        if (!same)
            return fail(same.error());
        if (*same)
            return std::optional(candidate);
    }
    return std::optional<KeyFacts>();
}

} // namespace pm::keys
