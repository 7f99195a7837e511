// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/main/settings.h"
#include "platform/operators/bootstrap.h"

namespace pm::platform {

// Gives an empty store its first super_admin (contract section 2). A password that was made here goes to
// <data-dir>/bootstrap.json, for the owner's eyes only.
[[nodiscard]] Result<> ensureFirstAdmin(store::Database &database, operators::PasswordHasher &hasher,
                                        const Clock &clock, const Settings &settings);

} // namespace pm::platform
