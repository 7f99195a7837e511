// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/secret.h"

#include <QByteArray>

#include <span>

namespace pm {

// "whsec_" and the base64 of 32 bytes (contract section 6).
[[nodiscard]] Secret webhookSecretOf(QByteArrayView random32);
// The bytes that the base64 stands for, 24 to 64 (Standard Webhooks); empty when malformed.
[[nodiscard]] Secret webhookKeyOf(const Secret &secret);
[[nodiscard]] bool isWebhookSecret(QByteArrayView secret);
// "whsec_...o5p=": enough to tell one from another.
[[nodiscard]] QString maskWebhookSecret(QByteArrayView secret);

// What is signed for one attempt. The id and the body stay the same in every attempt, the time does not.
struct SigningInput {
    QByteArray id;        // of the event's delivery, sent as webhook-id
    qint64 timestamp = 0; // seconds since 1970
    QByteArrayView body;  // as sent, byte by byte
};

// "sha256=<hex>" over the body; the key is the whole text of the secret.
[[nodiscard]] QByteArray hexSignature(const Secret &secret, QByteArrayView body);
// "v1,<base64>" over id.timestamp.body; the key is the 32 bytes. Empty when the secret is malformed.
[[nodiscard]] QByteArray standardSignature(const Secret &secret, const SigningInput &input);
[[nodiscard]] QByteArray standardSignatureWithKey(QByteArrayView key, const SigningInput &input);
[[nodiscard]] QByteArray standardSignedBytes(const SigningInput &input);

// Header values, newest secret first; while two secrets overlap, signatures are separated by a space.
[[nodiscard]] QByteArray hexSignatures(std::span<const Secret> secrets, QByteArrayView body);
[[nodiscard]] QByteArray standardSignatures(std::span<const Secret> secrets, const SigningInput &input);

// Whether one of a header's signatures is right. They take time that does not depend on how much of one is.
[[nodiscard]] bool hasHexSignature(QByteArrayView header, const Secret &secret, QByteArrayView body);
[[nodiscard]] bool hasStandardSignature(QByteArrayView header, const Secret &secret, const SigningInput &input);

} // namespace pm
