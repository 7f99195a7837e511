// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/usagebatch.h"
#include "platform/store/database.h"

namespace pm::keys {

// The part of a batch that charts are made of: what keys and their endpoints did in each minute, hour and day.
[[nodiscard]] Result<> writeUsageSeries(store::Connection &connection, const UsageBatch &batch);

} // namespace pm::keys
