// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

namespace pm {

// A scope that a key has had for the whole time and not used in it.
struct UnusedScope {
    Scope scope = Scope::SendEmail;
    std::optional<UnixMs> grantedAt;  // nothing: since the key was made
    std::optional<UnixMs> lastUsedAt; // nothing: never
};

struct KeyRecommendation {
    QString code; // "unused_scopes"
    QString message;
};

// How a key can be made smaller, from what it was used for in the last 30 days (contract section 4).
struct KeyAdvice {
    std::vector<UnusedScope> unusedScopes;
    Scopes suggestedPermissions;
    std::vector<AddressUse> seen;    // most used first
    QStringList suggestedAllowedIps; // empty: nothing to suggest
    int watchedDays = 0;             // so long the key was used with the list of now, of the last 30 days
    std::vector<AddressUse> wouldRefuse;
    int ageDays = 0; // of the secret
    std::vector<KeyRecommendation> recommendations;
};

// What the page of the keys is asked for to show the advice on a key.
[[nodiscard]] QString adviceItem(const KeyId &key);

[[nodiscard]] QJsonObject toJson(const KeyAdvice &advice);
[[nodiscard]] Result<KeyAdvice> keyAdviceFromJson(const QJsonObject &json);

} // namespace pm
