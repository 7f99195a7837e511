// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"

namespace pm::ui {

[[nodiscard]] QString roleText(Role role); // "super admin"

} // namespace pm::ui
