// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testdatabase.h"

#include "tests/support/postgresserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>

namespace pm::test {

namespace {

std::unique_ptr<PostgresServer> sharedServer;

PostgresServer *postgres()
{
    if (!sharedServer) {
        sharedServer = std::make_unique<PostgresServer>();
        // A process cannot be ended properly after the application object is gone.
        qAddPostRoutine([] { sharedServer.reset(); });
    }
    return sharedServer->start() ? sharedServer.get() : nullptr;
}

} // namespace

void TestDatabase::addRows()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgresql") << QStringLiteral("postgresql");
}

TestDatabase::TestDatabase(const QString &kind)
    : m_kind(kind)
    , m_folder(QDir::tempPath() + QStringLiteral("/pm-database-XXXXXX"))
{
    if (kind == QStringLiteral("sqlite"))
        m_url = QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("platform.db"));
    else if (PostgresServer *server = postgres())
        m_url = server->createDatabase();
    else
        qWarning("%s", sharedServer->log().constData());
}

} // namespace pm::test
