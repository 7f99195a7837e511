// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/audit/auditedchanges.h"

namespace pm::test {

// What somebody can change, written out by hand beside the code: in an order in which each one works.
struct ChangedArea {
    const char *name;
    std::vector<Change> changes;
};

// By an operator of a tenant. The test names {key_unused}, {template}, {webhook} and {delivery}, one of its two that
// failed.
[[nodiscard]] const std::vector<ChangedArea> &tenantAreas();
// By a super admin.
[[nodiscard]] const std::vector<ChangedArea> &platformAreas();
// Of the operator's own account: the test names {email}, {password}, {user} and {code}, the code of now.
[[nodiscard]] const ChangedArea &accountArea();

// Routes whose methods change things elsewhere, but that change nothing that is to be audited.
[[nodiscard]] const std::vector<Change> &changeless();

} // namespace pm::test
