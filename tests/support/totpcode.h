// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"

#include <QString>

namespace pm::test {

inline constexpr qint64 kTotpStepMs = 30'000; // as long as a code is shown

// The code that an authenticator app shows for the secret.
[[nodiscard]] QString totpCode(const QString &base32, UnixMs at);

} // namespace pm::test
