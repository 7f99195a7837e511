// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/listquery.h"
#include "platform/operators/newuser.h"

namespace pm::operators {

// What requests under /platform/admin/users carry; Validation names every wrong field.
// The user of the path; NotFound for what cannot be an id.
[[nodiscard]] Result<UserId> userIdOf(const http::Request &request);
[[nodiscard]] Result<UserFilter> userFilterOf(const http::Request &request);
[[nodiscard]] Result<NewUser> newUserOf(const http::Request &request);
[[nodiscard]] Result<QString> newRoleOf(const http::Request &request); // a name that some role has
[[nodiscard]] Result<QString> reasonOf(const http::Request &request);
[[nodiscard]] Result<bool> resetTotpOf(const http::Request &request);
[[nodiscard]] Result<QString> confirmationOf(const http::Request &request);
[[nodiscard]] Result<http::PageQuery> trailPageOf(const http::Request &request);

} // namespace pm::operators
