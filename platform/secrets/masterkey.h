// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/cipher.h"

#include <QString>

namespace pm::secrets {

// 32 bytes from their base64 form; Validation when it is anything else.
[[nodiscard]] Result<Secret> masterKeyFromBase64(QByteArrayView text);

// The key in a file (base64, mode 0600). Nothing when there is no such file. Refuses, with a sentence that says why, a
// file that others may open or that does not hold a key.
[[nodiscard]] Result<std::optional<Secret>> readMasterKey(const QString &file);

// Writes a new random key to a file that does not exist yet.
[[nodiscard]] Result<Secret> createMasterKey(const QString &file);

} // namespace pm::secrets
