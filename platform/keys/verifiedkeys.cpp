// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/verifiedkeys.h"

#include "models/core/secret.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

#include <openssl/core_names.h>
#include <openssl/params.h>

namespace pm::keys {

namespace {

// A key that is in use is read again after this, and stays remembered.
constexpr qint64 kTrustedMs = 30'000;
// One that is not is forgotten after this; bcrypt then checks it anew.
constexpr qint64 kKeptMs = 60'000;

// From the kernel's generator.
Secret randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), std::ssize(words));
    auto *bytes = reinterpret_cast<char *>(words.data());
    Secret secret(QByteArrayView(bytes, std::ssize(words) * 4));
    wipe(bytes, std::ssize(words) * 4);
    return secret;
}

} // namespace

VerifiedKeys::VerifiedKeys(const Clock &clock, qsizetype mostKeys)
    : m_mac(makeMac())
    , m_clock(clock)
    , m_mostKeys(mostKeys)
{
}

VerifiedKeys::Mac VerifiedKeys::makeMac()
{
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr),
                                                                 &EVP_MAC_free);
    Mac mac(EVP_MAC_CTX_new(hmac.get()));
    std::array<char, 7> digest{"SHA256"};
    const std::array<OSSL_PARAM, 2> parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(),
                                                                                0),
                                               OSSL_PARAM_construct_end()};
    const Secret secret = randomSecret();
    if (EVP_MAC_init(mac.get(), reinterpret_cast<const unsigned char *>(secret.reveal().data()),
                     static_cast<std::size_t>(secret.size()), parameters.data())
        != 1)
        qFatal("OpenSSL has no HMAC.");
    return mac;
}

QByteArray VerifiedKeys::digestOf(QByteArrayView key) const
{
    const Mac mac(EVP_MAC_CTX_dup(m_mac.get()));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    std::size_t size = 0;
    const bool made = mac
                   && EVP_MAC_update(mac.get(), reinterpret_cast<const unsigned char *>(key.data()),
                                     static_cast<std::size_t>(key.size()))
                          == 1
                   && EVP_MAC_final(mac.get(), digest.data(), &size, digest.size()) == 1;
    if (!made) // an empty digest would make all keys one
        qFatal("OpenSSL did not make an HMAC.");
    return {reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size)};
}

std::optional<VerifiedKeys::Found> VerifiedKeys::find(const QByteArray &digest) const
{
    const UnixMs now = m_clock.now();
    const std::shared_lock lock(m_mutex);
    const auto entry = m_entries.constFind(digest);
    if (entry == m_entries.cend() || now - entry->readAt > kKeptMs)
        return std::nullopt;
    // A suspended tenant may be active again by now.
    const bool fresh = !entry->stale && entry->facts->tenantActive && now - entry->readAt <= kTrustedMs;
    return Found{.facts = entry->facts, .fresh = fresh};
}

void VerifiedKeys::remember(const QByteArray &digest, KeyFacts facts, quint64 changesBefore)
{
    auto shared = std::make_shared<const KeyFacts>(std::move(facts));
    const UnixMs now = m_clock.now();
    const std::unique_lock lock(m_mutex);
    if (m_entries.size() >= m_mostKeys && !m_entries.contains(digest))
        makeRoom();
    m_entries.insert(digest, {.facts = std::move(shared), .readAt = now, .stale = changesBefore != m_changes});
}

void VerifiedKeys::forget(const QByteArray &digest)
{
    const std::unique_lock lock(m_mutex);
    m_entries.remove(digest);
}

void VerifiedKeys::keyChanged(const KeyId &key)
{
    const std::unique_lock lock(m_mutex);
    ++m_changes;
    for (Entry &entry : m_entries) {
        if (entry.facts->id == key)
            entry.stale = true;
    }
}

void VerifiedKeys::tenantsSuspended(const QSet<TenantId> &tenants)
{
    if (tenants.isEmpty())
        return;
    const std::unique_lock lock(m_mutex);
    for (Entry &entry : m_entries)
        entry.stale |= tenants.contains(entry.facts->tenant);
}

void VerifiedKeys::anyKeyMayHaveChanged()
{
    const std::unique_lock lock(m_mutex);
    ++m_changes;
    for (Entry &entry : m_entries)
        entry.stale = true;
}

// The older half goes.
void VerifiedKeys::makeRoom()
{
    std::vector<UnixMs> times;
    times.reserve(static_cast<std::size_t>(m_entries.size()));
    for (const Entry &entry : std::as_const(m_entries))
        times.push_back(entry.readAt);
    const auto middle = times.begin() + std::ssize(times) / 2;
    std::nth_element(times.begin(), middle, times.end());
    m_entries.removeIf([limit = *middle](const auto &item) { return item.value().readAt <= limit; });
}

} // namespace pm::keys
