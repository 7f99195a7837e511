// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/core/secret.h"

namespace pm::api {

struct DkimKey {
    Secret privateKey; // PKCS #8 in PEM
    QString publicKey; // base 64 of the DER, as p= has it
};

// A new RSA key of 2048 bits.
[[nodiscard]] Result<DkimKey> makeDkimKey();

// "pm202611" and 4 letters and digits by chance, so that two tenants that add one domain do not meet, and neither
// learns of the other.
[[nodiscard]] QString makeDkimSelector(UnixMs now);

// Where the secret store keeps the key (contract section 7).
[[nodiscard]] QString dkimSecretPath(const QString &domain, const QString &selector);

} // namespace pm::api
