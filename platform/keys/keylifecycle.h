// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/notice.h"
#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

namespace pm::keys {

inline constexpr qint64 kWarnedBeforeMs = 7 * kDayMs;

enum class KeyMilestone { Created, FirstUsed, Expiring, Expired, Rotated, Revoked };

// A key that something happened to, and what tells this time from another one: nothing when it happens once.
struct KeyMoment {
    KeyId key;
    TenantId tenant;
    QString name;
    QString which{};
    QJsonObject data{}; // beside the id and the name
};

// Tells operators, once. For what operators did themselves, which is in the audit log already.
[[nodiscard]] Result<> tell(store::Connection &connection, UnixMs now, KeyMilestone event, const KeyMoment &moment);

// Of the keys of the batch, those that were never used before.
[[nodiscard]] Result<> tellFirstUses(store::Connection &connection, const UsageBatch &batch, UnixMs now);
// Keys that expire within a week, and those that have expired; at most so many. How many there were.
[[nodiscard]] Result<int> tellExpiries(store::Connection &connection, UnixMs now, int most);

} // namespace pm::keys
