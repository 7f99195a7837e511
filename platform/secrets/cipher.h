// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>

namespace pm::secrets {

inline constexpr qsizetype kKeySize = 32; // bytes, of every key here
inline constexpr qsizetype kMacSize = 32;

[[nodiscard]] Result<QByteArray> randomBytes(qsizetype size);
[[nodiscard]] Result<Secret> randomKey();

// HKDF-SHA256: a key for one purpose only, which tells nothing of the key that it comes from.
[[nodiscard]] Result<Secret> deriveKey(const Secret &key, QByteArrayView purpose);

// AES-256-GCM with a random nonce: nonce, ciphertext, tag. One key is good for 2^32 boxes.
[[nodiscard]] Result<QByteArray> sealBox(const Secret &key, QByteArrayView plain, QByteArrayView associated);
// Corrupt when a byte of the box or of the associated data differs, or the key does.
[[nodiscard]] Result<Secret> openBox(const Secret &key, QByteArrayView box, QByteArrayView associated);

// HMAC-SHA256.
[[nodiscard]] Result<QByteArray> mac(const Secret &key, QByteArrayView bytes);

} // namespace pm::secrets
