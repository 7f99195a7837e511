// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"

namespace pm {

// Support engineers read everything but secrets and personal data (contract section 3): they see that there is
// somebody, not who.
[[nodiscard]] bool seesPersonalData(Role role);
[[nodiscard]] QString maskedEmail(const QString &email);     // "a***@example.com"
[[nodiscard]] QString maskedName(const QString &name);       // "A***"
[[nodiscard]] QString maskedAddress(const QString &address); // "203.0.113.***": the network stays
[[nodiscard]] QString maskedText();                          // what somebody wrote

} // namespace pm
