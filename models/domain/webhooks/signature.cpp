// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signature.h"

#include <QCryptographicHash>
#include <QList>
#include <QMessageAuthenticationCode>
#include <QString>

namespace pm {

namespace {

constexpr QByteArrayView kPrefix("whsec_");
constexpr qsizetype kOurBytes = 32;
constexpr qsizetype kOurSize = 50; // of the text
// What Standard Webhooks allows.
constexpr qsizetype kLeastBytes = 24;
constexpr qsizetype kMostBytes = 64;

QByteArray unowned(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

Secret keyOf(QByteArrayView secret)
{
    if (!secret.startsWith(kPrefix))
        return {};
    auto decoded = QByteArray::fromBase64Encoding(unowned(secret.sliced(kPrefix.size())),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    const bool isUsable = decoded && (*decoded).size() >= kLeastBytes && (*decoded).size() <= kMostBytes;
    Secret key = isUsable ? Secret(*decoded) : Secret();
    wipe((*decoded).data(), (*decoded).size());
    return key;
}

QByteArray hmac(QByteArrayView key, QByteArrayView message)
{
    return QMessageAuthenticationCode::hash(unowned(message), unowned(key), QCryptographicHash::Sha256);
}

template<class Sign>
QByteArray joinedSignatures(std::span<const Secret> secrets, Sign sign)
{
    QByteArrayList signatures;
    for (const Secret &secret : secrets)
        signatures.append(sign(secret));
    return signatures.join(' ');
}

bool hasSignature(QByteArrayView header, const QByteArray &expected)
{
    if (expected.isEmpty())
        return false;
    const Secret right{QByteArrayView(expected)};
    bool found = false;
    const QByteArrayList signatures = header.toByteArray().split(' ');
    for (const QByteArray &signature : signatures)
        found |= right.equals(signature);
    return found;
}

} // namespace

Secret webhookKeyOf(const Secret &secret)
{
    return keyOf(secret.reveal());
}

Secret webhookSecretOf(QByteArrayView random32)
{
    QByteArray text = kPrefix.toByteArray() + unowned(random32).toBase64();
    Secret secret{QByteArrayView(text)};
    wipe(text.data(), text.size());
    return secret;
}

bool isWebhookSecret(QByteArrayView secret)
{
    // The decoder takes base64 without its padding, too.
    return secret.size() == kOurSize && keyOf(secret).size() == kOurBytes;
}

QString maskWebhookSecret(QByteArrayView secret)
{
    if (!isWebhookSecret(secret))
        return QStringLiteral("...");
    return QString::fromLatin1(kPrefix) + QStringLiteral("...") + QString::fromLatin1(secret.last(4));
}

QByteArray hexSignature(const Secret &secret, QByteArrayView body)
{
    return QByteArray("sha256=") + hmac(secret.reveal(), body).toHex();
}

QByteArray standardSignedBytes(const SigningInput &input)
{
    return input.id + '.' + QByteArray::number(input.timestamp) + '.' + input.body.toByteArray();
}

QByteArray standardSignature(const Secret &secret, const SigningInput &input)
{
    const Secret key = keyOf(secret.reveal());
    return key.isEmpty() ? QByteArray() : standardSignatureWithKey(key.reveal(), input);
}

QByteArray standardSignatureWithKey(QByteArrayView key, const SigningInput &input)
{
    return QByteArray("v1,") + hmac(key, standardSignedBytes(input)).toBase64();
}

QByteArray hexSignatures(std::span<const Secret> secrets, QByteArrayView body)
{
    return joinedSignatures(secrets, [&](const Secret &secret) { return hexSignature(secret, body); });
}

QByteArray standardSignatures(std::span<const Secret> secrets, const SigningInput &input)
{
    return joinedSignatures(secrets, [&](const Secret &secret) { return standardSignature(secret, input); });
}

bool hasHexSignature(QByteArrayView header, const Secret &secret, QByteArrayView body)
{
    return !secret.isEmpty() && hasSignature(header, hexSignature(secret, body));
}

bool hasStandardSignature(QByteArrayView header, const Secret &secret, const SigningInput &input)
{
    return hasSignature(header, standardSignature(secret, input));
}

} // namespace pm
