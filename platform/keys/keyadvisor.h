// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/keyadvice.h"

namespace pm::keys {

inline constexpr qint64 kAdvicePeriodMs = 30LL * 24 * 3600 * 1000;
inline constexpr int kOldAfterDays = 90;
// Advice on addresses locks out whoever was not seen yet: so long and so often a key must have been used before.
inline constexpr int kWatchedDays = 7;
inline constexpr qint64 kWatchedRequests = 10;

// What is known of the use of a key.
struct KeyEvidence {
    struct ScopeUse {
        Scope scope = Scope::SendEmail;
        UnixMs lastUsedAt = 0; // 0: never
        UnixMs grantedAt = 0;  // 0: when the key was made
    };
    std::vector<ScopeUse> scopes;
    std::vector<AddressUse> seen;     // in the period, all that are kept, most used first
    std::vector<AddressUse> reported; // the same of those that some list would have refused
    UnixMs watchedSince = 0;          // the first use, or the last change of the list when that is later; 0: not used
};

// Nobody is told to take away what has not had the whole period to be used.
[[nodiscard]] KeyAdvice adviceOf(const ApiKey &key, const KeyEvidence &evidence, UnixMs now);

} // namespace pm::keys
