// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/postgresconnection.h"

namespace pm::store {

// Everything that libpq's URL form may say, and the limits that every session of ours has.
[[nodiscard]] Result<PostgresTarget> postgresTarget(const QString &url, int statementTimeoutMs);

} // namespace pm::store
