// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace pm::test {

// penguinmails-transform, as it was built; tests do not lie beside it.
[[nodiscard]] QString transformProgram();

} // namespace pm::test
