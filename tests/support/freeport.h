// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace pm::test {

// A TCP port on 127.0.0.1 that nobody listened on a moment ago. Somebody else may still take it first: try again with
// another one then.
[[nodiscard]] quint16 freePort();

} // namespace pm::test
