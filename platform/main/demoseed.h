// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/store/database.h"

#include <QString>

namespace pm::platform {

// Of the operators of a demo that only this machine gets to.
inline constexpr QLatin1StringView kDemoPassword("only in a demo");

// Fills a store that has no tenant yet with a believable platform: 12 tenants on the three tiers, operators of every
// role, keys with 90 days of use, sending domains, messages and an audit trail. The same on every start, but for its
// days, which end today. Does nothing on a store that has tenants. With an empty `passwordHash` no operator has a
// password.
[[nodiscard]] Result<> seedDemo(store::Database &database, const Clock &clock, const QString &passwordHash = {});

} // namespace pm::platform
