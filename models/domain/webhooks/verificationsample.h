// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <array>

namespace pm {

enum class VerificationLanguage { NodeJs, Python, Php, Go, Java, CSharp };

inline constexpr std::array kVerificationLanguages{VerificationLanguage::NodeJs, VerificationLanguage::Python,
                                                   VerificationLanguage::Php,    VerificationLanguage::Go,
                                                   VerificationLanguage::Java,   VerificationLanguage::CSharp};

[[nodiscard]] QString verificationLanguageName(VerificationLanguage language); // "Node.js"

// A program with a function that verifies a delivery's signature (Standard Webhooks), to be copied into a receiver. It
// runs as it stands: the headers webhook-id, webhook-timestamp and webhook-signature are its arguments, the body is its
// input, the secret is in the environment variable PENGUINMAILS_WEBHOOK_SECRET. It prints "valid" and ends with 0, or
// "invalid" and 1. It needs nothing beyond the language's own library.
[[nodiscard]] QString verificationSample(VerificationLanguage language);

} // namespace pm
