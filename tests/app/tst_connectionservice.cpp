// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/services/connectionservice.h"
#include "tests/app/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;
using State = ConnectionService::State;

class TestConnectionService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsFromTheProbe();
    void goesOfflineAndComesBack();
    void calls500AnAnswer();
    void namesTheHost();
};

void TestConnectionService::learnsFromTheProbe()
{
    test::ScriptedServer server;
    server.reply(200, R"({"status":"ok"})");
    PlatformClient client;
    client.setBaseUrl(server.url());
    ConnectionService connection(client);
    QCOMPARE(connection.state(), State::Connecting);
    QVERIFY(!connection.lastOnline());
    connection.start();
    QTRY_COMPARE(connection.state(), State::Online);
    QVERIFY(connection.latencyMs());
    QVERIFY(connection.lastOnline());
    QCOMPARE(server.seen().front().target, "/healthz");
}

void TestConnectionService::goesOfflineAndComesBack()
{
    auto server = std::make_unique<test::ScriptedServer>();
    server->reply(200, "{}");
    PlatformClient client;
    client.setBaseUrl(server->url());
    ConnectionService connection(client);
    const QSignalSpy changed(&connection, &ConnectionService::changed);
    const QSignalSpy probed(&connection, &ConnectionService::probed);
    connection.start();
    QTRY_COMPARE(connection.state(), State::Online);
    server.reset();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Offline, 10000);
    QVERIFY(!connection.latencyMs());
    QVERIFY(connection.lastOnline()); // how old what is shown is
    QCOMPARE(changed.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 2, 20'000);

    test::ScriptedServer back;
    back.reply(200, "{}");
    client.setBaseUrl(back.url());
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Online, 10000);
}

void TestConnectionService::calls500AnAnswer()
{
    test::ScriptedServer server;
    server.reply(500, "{}");
    PlatformClient client;
    client.setBaseUrl(server.url());
    ConnectionService connection(client);
    connection.start();
    QTRY_COMPARE(connection.state(), State::Online);
}

void TestConnectionService::namesTheHost()
{
    PlatformClient client;
    const ConnectionService connection(client);
    client.setBaseUrl(QUrl(QStringLiteral("https://api.penguinmails.com/base")));
    QCOMPARE(connection.host(), QStringLiteral("api.penguinmails.com"));
    client.setBaseUrl(QUrl(QStringLiteral("http://127.0.0.1:41523")));
    QCOMPARE(connection.host(), QStringLiteral("127.0.0.1:41523"));
}

QTEST_GUILESS_MAIN(TestConnectionService)
#include "tst_connectionservice.moc"
