// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/messagerepository.h"

namespace pm::api {

// What the sandbox provider makes of a message: it takes every one at once, and keeps it here.
[[nodiscard]] StoredMessage takenBySandbox(const OutgoingMessage &outgoing, const KeyId &key, UnixMs now);

} // namespace pm::api
