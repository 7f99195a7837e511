// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/envelope.h"

namespace pm::secrets {

namespace {

// format, salt, box. The salt makes a key for each box, so that no number of boxes wears out the nonces.
constexpr char kFormat = 1;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kHeaderSize = 1 + kSaltSize;

} // namespace

Result<Envelope> Envelope::make(const Secret &masterKey, QByteArrayView purpose)
{
    const QByteArray whole = QByteArrayLiteral("envelope:") + purpose.toByteArray();
    return deriveKey(masterKey, whole).map([](Secret key) { return Envelope(std::move(key)); });
}

Result<QByteArray> Envelope::seal(QByteArrayView plain, QByteArrayView context) const
{
    const Result<QByteArray> salt = randomBytes(kSaltSize);
    if (!salt)
        return salt;
    return boxKey(*salt)
        .and_then([&](const Secret &key) { return sealBox(key, plain, context); })
        .map([&](const QByteArray &box) -> QByteArray { return QByteArray(1, kFormat) + *salt + box; });
}

Result<Secret> Envelope::open(QByteArrayView sealed, QByteArrayView context) const
{
    if (sealed.size() < kHeaderSize || sealed[0] != kFormat)
        return fail(ErrorKind::Corrupt, QStringLiteral("Sealed data is damaged."));
    return boxKey(sealed.sliced(1, kSaltSize)).and_then([&](const Secret &key) {
        return openBox(key, sealed.sliced(kHeaderSize), context);
    });
}

Result<Secret> Envelope::boxKey(QByteArrayView salt) const
{
    return mac(m_key, salt).map([](QByteArray bytes) {
        Secret key(bytes);
        wipe(bytes.data(), bytes.size());
        return key;
    });
}

} // namespace pm::secrets
