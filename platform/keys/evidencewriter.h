// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

namespace pm::keys {

// Of one old secret; the requests of more programs than that are added up in one row.
inline constexpr std::size_t kMostOldUses = 500;

// The part of a batch that shows what keys are used for: old secrets, scopes, addresses that a list would refuse.
[[nodiscard]] Result<> writeEvidence(store::Connection &connection, const UsageBatch &batch);
// What counts from now on are the uses of secrets that a newer one than today's replaces.
[[nodiscard]] Result<> forgetOldUses(store::Connection &connection, const KeyId &key);

} // namespace pm::keys
