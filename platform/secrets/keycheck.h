// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/cipher.h"

#include <QString>

namespace pm::secrets {

// Bytes that tell a wrong master key from a damaged keystore before any secret is touched.
[[nodiscard]] Result<QByteArray> makeKeyCheck(const Secret &masterKey);
// Forbidden when the master key is not the one that they were made with; Corrupt when they are damaged.
[[nodiscard]] Result<> verifyKeyCheck(QByteArrayView check, const Secret &masterKey);

// The same in a file.
[[nodiscard]] Result<> writeKeyCheckFile(const QString &file, const Secret &masterKey);
// NotFound when there is no file.
[[nodiscard]] Result<> verifyKeyCheckFile(const QString &file, const Secret &masterKey);

} // namespace pm::secrets
