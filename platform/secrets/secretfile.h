// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/cipher.h"
#include "platform/secrets/secretstore.h"

namespace pm::secrets {

// One version as it lies on disk: its fields in a box under a data key of its own, and that key in a box under the
// master key. Both are empty once the version was destroyed.
struct SealedVersion {
    SecretVersion info;
    QByteArray wrappedKey{};
    QByteArray box{};
};

// Everything about one secret, which is one file: a format mark, CBOR, and a code (HMAC) over them and the path, so
// that a changed byte and a file in another file's place are both noticed.
struct SecretFile {
    int currentVersion = 0;
    UnixMs createdAt = 0;
    UnixMs updatedAt = 0;
    std::vector<SealedVersion> versions{}; // oldest first

    // Nothing when it is not kept (any more).
    [[nodiscard]] SealedVersion *find(int version);
};

// Reads and writes files of one keystore. Thread-safe.
class SecretFileCodec
{
public:
    [[nodiscard]] static Result<SecretFileCodec> make(const Secret &masterKey);

    [[nodiscard]] Result<QByteArray> encode(const QString &path, const SecretFile &file) const;
    // Corrupt, with what is wrong as the detail.
    [[nodiscard]] Result<SecretFile> decode(const QString &path, QByteArrayView content) const;

    [[nodiscard]] Result<SealedVersion> seal(const QString &path, const SecretVersion &version,
                                             const SecretFields &fields) const;
    [[nodiscard]] Result<SecretFields> open(const QString &path, const SealedVersion &version) const;

private:
    SecretFileCodec(Secret wrappingKey, Secret fileKey)
        : m_wrappingKey(std::move(wrappingKey))
        , m_fileKey(std::move(fileKey))
    {
    }
    [[nodiscard]] Result<QByteArray> codeOf(const QString &path, QByteArrayView content) const;

    Secret m_wrappingKey;
    Secret m_fileKey;
};

} // namespace pm::secrets
