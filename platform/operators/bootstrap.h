// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/secret.h"
#include "platform/operators/passwordhasher.h"
#include "platform/store/database.h"

#include <functional>

namespace pm::operators {

struct BootstrapAdmin {
    QString email;
    Secret password;
    bool generated = false; // the password was made here and cannot be read again
};

using KeepSafe = std::function<Result<>(const BootstrapAdmin &)>;

// Makes the first super_admin when there is no user yet, else nothing (and hashes nothing). An empty email is
// "admin@penguinmails.local"; an empty password is a random one. Validation when what was given is not acceptable.
// `keepSafe` is told a generated password before the account exists, so that no crash leaves one that nobody knows;
// when it fails, no account is made. Another process may still be first.
[[nodiscard]] Result<std::optional<BootstrapAdmin>> bootstrapSuperAdmin(store::Database &database,
                                                                        PasswordHasher &hasher, const Clock &clock,
                                                                        const QString &email, Secret password,
                                                                        const KeepSafe &keepSafe = {});

} // namespace pm::operators
