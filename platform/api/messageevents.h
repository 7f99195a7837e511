// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/messagerepository.h"

namespace pm::api {

// Tells the tenants' webhooks what the provider made of messages, in the transaction that keeps them: one event a
// recipient and step.
[[nodiscard]] Result<> recordMessages(store::Connection &connection, const std::vector<OwnedMessage> &messages,
                                      UnixMs now);

} // namespace pm::api
