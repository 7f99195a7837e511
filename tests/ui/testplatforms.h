// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/redisserver.h"
#include "tests/support/testdatabase.h"
#include "tests/ui/testplatform.h"

#include <array>

namespace pm::test {

// The real service on SQLite, and again on PostgreSQL with Redis. Both are started once for a test program, and each of
// its functions runs on each.
class TestPlatforms
{
public:
    // For initTestCase_data().
    static void addRows();

    // For initTestCase(). Each gets the arguments.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    [[nodiscard]] std::array<TestPlatform, 2> &all() { return m_platforms; }
    // The one of the row that runs.
    [[nodiscard]] TestPlatform &current();

private:
    TestDatabase m_database{QStringLiteral("postgresql")};
    RedisServer m_redis;
    std::array<TestPlatform, 2> m_platforms;
};

} // namespace pm::test
