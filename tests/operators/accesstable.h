// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/operators/platformundertest.h"

namespace pm::test {

// Who is to be admitted to a route, written out by hand beside the code that decides it.
struct ExpectedAccess {
    const char *method;
    const char *pattern; // below /api/v1
    const char *roles;   // names apart by spaces, a tenant's as "tenant:owner"; "public" and "key" for the others
};

// Asks the gate of the platform once for each route and each role. Every difference from the table in a sentence: a
// role too many or too few, a route that is not in the table, a line that has no route.
[[nodiscard]] QStringList accessProblems(PlatformUnderTest &platform, const std::vector<http::Route> &routes,
                                         const std::vector<ExpectedAccess> &table);

} // namespace pm::test
