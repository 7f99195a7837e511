// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keycondition.h"

namespace pm {

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr int kSoonDays = 7;
constexpr int kUnusedDays = 30;

} // namespace

KeyState keyState(const ApiKey &key, UnixMs now)
{
    if (key.status == KeyStatus::Revoked)
        return {.condition = KeyCondition::Revoked};
    if (key.status == KeyStatus::Expired || (key.expiresAt && *key.expiresAt <= now))
        return {.condition = KeyCondition::Expired};
    if (key.overlapEndsAt && *key.overlapEndsAt > now)
        return {.condition = KeyCondition::Draining};
    if (key.expiresAt && *key.expiresAt - now <= kSoonDays * kDay)
        return {.condition = KeyCondition::ExpiresSoon, .days = static_cast<int>((*key.expiresAt - now) / kDay)};
    const qint64 idleDays = (now - key.lastUsed.value_or(key.createdAt)) / kDay;
    if (idleDays >= kUnusedDays)
        return {.condition = KeyCondition::Unused, .days = static_cast<int>(idleDays)};
    return {};
}

} // namespace pm
