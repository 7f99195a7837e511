// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"

#include <QSet>

namespace pm::test {

// What the whole service routes, to be looked at only: nothing is behind the handlers any more. None when the service
// cannot be made.
[[nodiscard]] std::vector<http::Route> servedRoutes();

// "GET /api/v1/emails/{id}"
[[nodiscard]] QString nameOf(const http::Route &route);

} // namespace pm::test
