// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace pm::test {

// Resident memory of a process.
[[nodiscard]] double residentMb(qint64 pid);

} // namespace pm::test
