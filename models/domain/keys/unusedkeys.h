// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

namespace pm {

// Revokes keys that were not used for so many days; a dry run tells which ones these are.
struct RevokeUnused {
    int days = 90;
    bool dryRun = true;
    std::optional<std::vector<KeyId>> keys; // only these; nothing means every unused one
};

// What is to become of a key, or became of it.
struct UnusedKey {
    KeyId key;
    QString name;
    QString maskedKey;
    UnixMs createdAt = 0;
    std::optional<UnixMs> lastUsed;
    QString outcome; // "planned", "revoked", "used", "already_revoked", "not_found" or "failed"
};

struct RevokeUnusedResult {
    int days = 0;
    bool dryRun = true;
    std::vector<UnusedKey> keys;
    int revoked = 0; // by this call
    int alreadyRevoked = 0;
    int failed = 0;       // not known to be revoked
    bool hasMore = false; // there are more than one call takes
};

[[nodiscard]] QJsonObject toJson(const RevokeUnused &request);
[[nodiscard]] Result<RevokeUnused> revokeUnusedFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RevokeUnusedResult &result);
[[nodiscard]] Result<RevokeUnusedResult> revokeUnusedResultFromJson(const QJsonObject &json);

} // namespace pm
