// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/platformrequest.h"
#include "app/api/rawanswer.h"
#include "models/core/result.h"

namespace pm::app {

// Both forms of success and of error (contract section 1). Protocol when a success is not a JSON object.
[[nodiscard]] Result<Answer> decodeAnswer(const RawAnswer &raw);

} // namespace pm::app
