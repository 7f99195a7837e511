// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/unitconnection.h"

namespace pm::store {

using Unit = std::function<Result<>(Connection &)>;

// Runs a unit of work. An error when the unit failed, threw, or passed over a failed statement.
[[nodiscard]] Result<> runUnit(const Unit &unit, UnitConnection &connection);

// An error on a thread that is running a unit: one within another would wait for itself.
[[nodiscard]] Result<> refuseNested();

} // namespace pm::store
