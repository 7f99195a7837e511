// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/exchange.h"
#include "models/domain/webhooks/signature.h"

#include <optional>

namespace pm {

// What may have been done to a body between our sending it and its being pasted here.
enum class BodyVariant {
    AsReceived,
    Reserialised, // parsed and written again: members in order, no spaces
    WithoutLastNewline,
    WithoutCarriageReturns,
};

enum class SignatureVerdict {
    Valid,
    NoHeader,
    MalformedHeader,
    MalformedSecret,
    NoTimestamp, // or no id; standard form only
    TooOld,      // right, but beyond the tolerance
    TooNew,
    OtherBody, // right for `variant` of the body
    WrongKey,  // right with the key that the other form uses
    Mismatch,
};

struct FormReport {
    SignatureVerdict verdict = SignatureVerdict::NoHeader;
    QByteArray signedBytes{};                      // of the body as received
    QByteArray received{};                         // header value
    QByteArray computed{};                         // with this secret over signedBytes; empty without a usable secret
    BodyVariant variant = BodyVariant::AsReceived; // that the received signature is right for
};

// What a receiver that parses the body and writes it again would see.
struct ReserialisedBody {
    QByteArray bytes;
    bool differs = false;          // then no signature of ours matches it
    qsizetype firstDifference = 0; // byte offset
};

struct SignatureReport {
    FormReport hex;                                 // X-PenguinMails-Signature
    FormReport standard;                            // webhook-signature
    std::optional<qint64> skewSeconds{};            // now less the timestamp; nothing without one
    std::optional<ReserialisedBody> reserialised{}; // nothing when the body is not JSON
};

struct SignatureQuestion {
    Secret secret;
    HeaderList headers; // names in any case
    QByteArray body;
    qint64 toleranceSeconds = 300;
    UnixMs now = 0;
};

// Why a signature is right or wrong, for the signature lab. Pure: nothing leaves the caller's process.
[[nodiscard]] SignatureReport explainSignature(const SignatureQuestion &question);

} // namespace pm
