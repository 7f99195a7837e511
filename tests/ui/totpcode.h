// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace pm::test {

// The code that an authenticator app shows for the secret; `ahead` counts its steps into the future.
[[nodiscard]] QString codeOf(const QString &base32, int ahead);

} // namespace pm::test
