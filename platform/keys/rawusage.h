// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

namespace pm::keys {

// usage_requests: one row a request, kept for looking things up. Charts never read it.

inline constexpr int kRequestsKeptDays = 90;

[[nodiscard]] Result<> writeRequests(store::Connection &connection, const std::vector<UsageEvent> &events);

// PostgreSQL: makes the partitions of today and the days to come, and drops those that are no longer kept.
[[nodiscard]] Result<> arrangePartitions(store::Connection &connection, UnixMs now);
// Deletes what is in no such partition and no longer kept; at most so many rows. How many there were.
[[nodiscard]] Result<int> dropOldRequests(store::Connection &connection, UnixMs now, int most);

} // namespace pm::keys
