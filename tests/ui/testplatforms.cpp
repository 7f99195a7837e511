// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testplatforms.h"

#include <QTest>

namespace pm::test {

void TestPlatforms::addRows()
{
    QTest::addColumn<std::size_t>("platform");
    QTest::newRow("SQLite") << std::size_t(0);
    QTest::newRow("PostgreSQL and Redis") << std::size_t(1);
}

bool TestPlatforms::start(const QStringList &arguments)
{
    if (!m_redis.start())
        return false;
    const QStringList shared{QStringLiteral("--database"), m_database.url(), QStringLiteral("--redis"), m_redis.url()};
    return m_platforms[0].start(arguments) && m_platforms[1].start(arguments + shared);
}

TestPlatform &TestPlatforms::current()
{
    QFETCH_GLOBAL(std::size_t, platform);
    return m_platforms.at(platform);
}

} // namespace pm::test
