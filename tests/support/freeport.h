// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <functional>

namespace pm::test {

// A TCP port on 127.0.0.1 that nobody listened on a moment ago. Somebody else may still take it first: try again with
// another one then.
[[nodiscard]] quint16 freePort();

// Starts a server on the port that it had before, or, when that is 0, on a free one: five tries.
[[nodiscard]] bool startOnFreePort(quint16 &port, const std::function<bool()> &start);

} // namespace pm::test
