// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"
#include "platform/operators/userrepository.h"

namespace pm::operators {

[[nodiscard]] Error accountChanged();

// The account of who asks, as UserRepository::lock(). Conflict when its password or second factor was changed, or the
// session ended, since `seen` was read: an administrator's reset must not be undone by what began before it.
[[nodiscard]] Result<UserRecord> lockOwnAccount(store::Connection &connection, const http::Request &request,
                                                const UserRecord &seen, UnixMs now);

} // namespace pm::operators
