// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <vector>

namespace pm {

// Requests that came with the secret before the newest one, from one program at one address.
struct OldSecretUse {
    QString ip;
    QString userAgent;
    QString endpoint; // "POST /api/v1/emails/send"
    qint64 requests = 0;
    UnixMs lastUsedAt = 0;

    friend bool operator==(const OldSecretUse &, const OldSecretUse &) = default;
};

// Who still uses the secret that a regenerated key had before (contract section 4).
struct KeyDrain {
    std::optional<UnixMs> overlapEndsAt; // nothing when no old secret is valid
    std::optional<UnixMs> lastUsedAt;    // of the old secret, since the regenerate
    std::optional<UnixMs> quietSince;    // nothing while it is in use
    qint64 requests = 0;                 // with the old secret
    qint64 newRequests = 0;              // with the newest one, since the regenerate
    qint64 clients = 0;                  // programs at addresses, also those whose uses are not among these
    std::vector<OldSecretUse> uses;      // most recent first

    friend bool operator==(const KeyDrain &, const KeyDrain &) = default;
};

[[nodiscard]] QJsonObject toJson(const KeyDrain &drain);
[[nodiscard]] Result<KeyDrain> keyDrainFromJson(const QJsonObject &json);

} // namespace pm
