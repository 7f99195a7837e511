// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/migrations.h"

namespace pm::store {

// One step an area, each in the file of that area.
[[nodiscard]] Migration operatorsSchema();
[[nodiscard]] Migration auditSchema();
[[nodiscard]] Migration keysSchema();
[[nodiscard]] Migration messagesSchema();

} // namespace pm::store
