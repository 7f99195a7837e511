// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/secret.h"

#include <QByteArray>
#include <QString>

namespace pm::operators {

// 256 random bits in base64url, for sessions and reauthentication.
[[nodiscard]] Secret makeToken();
// What is kept of a token, in hex. A token has too many bits to be guessed, so a fast hash is enough.
[[nodiscard]] QString hashOfToken(QByteArrayView token);
// A one-time password that is read out or typed: 4 groups of 5 characters without look-alikes, 98 bits.
[[nodiscard]] Secret makeOneTimePassword();

} // namespace pm::operators
