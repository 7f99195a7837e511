// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/cipher.h"

#include <QString>

namespace pm::secrets {

// A file that tells a wrong master key from a damaged keystore before any secret is touched.
[[nodiscard]] Result<> writeKeyCheck(const QString &file, const Secret &masterKey);
// Forbidden when the master key is not the one that the file was written with; Corrupt when the file is damaged;
// NotFound when there is none.
[[nodiscard]] Result<> verifyKeyCheck(const QString &file, const Secret &masterKey);

} // namespace pm::secrets
