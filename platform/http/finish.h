// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/answer.h"

namespace pm::http {

// What every answer gets, whoever made it: request id, security headers, ETag and 304, compression.
void finish(Answer &answer, const Request &request, bool isGet);

} // namespace pm::http
