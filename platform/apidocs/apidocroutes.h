// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/apidocs/documentaddress.h"
#include "platform/http/route.h"

namespace pm::apidocs {

// GET /api/openapi.json, and /api/docs, which shows it with Swagger UI and lets it be tried. Needs no network but this
// service's own.
[[nodiscard]] std::vector<http::Route> apiDocRoutes(Reach reach);

} // namespace pm::apidocs
