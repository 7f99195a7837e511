// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keysecrets.h"

#include <array>

#include <openssl/rand.h>

namespace pm::keys {

namespace {

constexpr QByteArrayView kAlphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
constexpr qsizetype kPrefixSize = 8;
constexpr qsizetype kRandomSize = 32;
constexpr qsizetype kLookupSize = kPrefixSize + 8;
// The largest multiple of 62 in a byte: bytes from here on would favour the first letters.
constexpr unsigned char kBytesInUse = 248;

} // namespace

Result<Secret> makeKey(KeyEnvironment environment)
{
    std::array<char, kPrefixSize + kRandomSize> key{};
    const QByteArrayView prefix = environment == KeyEnvironment::Live ? "pm_live_" : "pm_test_";
    std::copy(prefix.begin(), prefix.end(), key.begin());
    std::array<unsigned char, 64> random{};
    std::size_t size = kPrefixSize;
    while (size < key.size()) {
        if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
            return fail(ErrorKind::Internal, QStringLiteral("No random numbers to be had."));
        for (std::size_t i = 0; i < random.size() && size < key.size(); ++i) {
            if (random[i] < kBytesInUse)
                key[size++] = kAlphabet[random[i] % kAlphabet.size()];
        }
    }
    Secret secret(QByteArrayView(key.data(), std::ssize(key)));
    wipe(key.data(), std::ssize(key));
    wipe(reinterpret_cast<char *>(random.data()), std::ssize(random));
    return secret;
}

QString lookupOf(QByteArrayView key)
{
    return QString::fromLatin1(key.first(kLookupSize));
}

QString secretPathOf(const TenantId &tenant, const KeyId &key)
{
    return QStringLiteral("api_keys/") + tenant.text() + u'/' + key.text();
}

} // namespace pm::keys
