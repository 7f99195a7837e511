// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/domain/operators/operator.h"
#include "platform/http/request.h"

namespace pm::operators {

// Whether `actor` may act on another user's account at all: nobody on its own, an admin on no super_admin.
[[nodiscard]] Result<> mayManage(const http::Principal &actor, const Operator &target);
// Whether `actor` may give somebody this role.
[[nodiscard]] Result<> mayGrant(const http::Principal &actor, Role role);

} // namespace pm::operators
