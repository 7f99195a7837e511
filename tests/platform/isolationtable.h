// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <vector>

namespace pm::test {

// What a route answers who asks it for another tenant's things.
enum class Foreign {
    None,     // it takes no ids and shows the caller's own account only; not asked
    Platform, // 403: not for operators of tenants
    Hidden,   // 404
    Named,    // 400 that names `expected`; an id in the path is then one of the caller's own
    Own,      // 200 or 201 with nothing that is the other's, and with `expected` in it
};

// Written out by hand beside the code. "$templates" stands for the id of the other tenant's template.
struct IsolationCase {
    const char *method;
    const char *pattern; // below /api/v1, with a query if need be
    Foreign foreign;
    const char *body = "";
    const char *expected = "";
};

[[nodiscard]] const std::vector<IsolationCase> &isolationCases();

} // namespace pm::test
