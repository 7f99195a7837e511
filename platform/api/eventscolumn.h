// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/message.h"

namespace pm::api {

// The events of a message as one column keeps them: a JSON array of [type, at, detail].
[[nodiscard]] QString columnOfEvents(const std::vector<MessageEvent> &events);
[[nodiscard]] std::vector<MessageEvent> eventsOfColumn(const QString &column);

} // namespace pm::api
