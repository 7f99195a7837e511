// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/secret.h"

#include <QString>

#include <optional>

namespace pm::operators {

// Time-based codes (RFC 6238: SHA-1, 6 digits, 30 seconds), as every authenticator app makes them.
inline constexpr int kTotpStepSeconds = 30;

// 160 random bits in base 32, without padding.
[[nodiscard]] Secret makeTotpSecret();
// "otpauth://totp/PenguinMails:ana@example.com?secret=…", for a QR code.
[[nodiscard]] Secret otpauthUri(const Secret &base32, const QString &email);
// The time step that the code belongs to, one step of clock difference allowed; nothing when it is wrong.
[[nodiscard]] std::optional<qint64> totpStepOf(const Secret &base32, const QString &code, UnixMs now);
// The newest step that totpStepOf can answer.
[[nodiscard]] qint64 newestTotpStep(UnixMs now);

} // namespace pm::operators
