// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "models/domain/keys/apikey.h"

namespace pm::keys {

// "pm_live_" or "pm_test_" and 32 characters of base 62, each as likely as any other, from OpenSSL's generator.
[[nodiscard]] Result<Secret> makeKey(KeyEnvironment environment);

// What a well-formed key is found by: its prefix and the 8 characters after it. The other 24 stay secret.
[[nodiscard]] QString lookupOf(QByteArrayView key);

// Where the secret store keeps a key's hashes.
[[nodiscard]] QString secretPathOf(const TenantId &tenant, const KeyId &key);

} // namespace pm::keys
