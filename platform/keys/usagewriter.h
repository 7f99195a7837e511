// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

namespace pm::keys {

// The name of one process's batches and the number of this one. A batch that is written again, because nobody knows
// whether the first time was committed, is not counted twice.
struct BatchNumber {
    QString writer;
    qint64 sequence = 0;
};

[[nodiscard]] Result<> writeUsage(store::Connection &connection, const UsageBatch &batch, const BatchNumber &number,
                                  UnixMs now);

// Drops what is older than is kept: minutes after 2 days, hours, addresses and uses of old secrets after 90, days after
// 400. Uses of scopes stay: a key has eight at most. At most so many rows; how many there were.
[[nodiscard]] Result<int> dropOldUsage(store::Connection &connection, UnixMs now, int most);

} // namespace pm::keys
