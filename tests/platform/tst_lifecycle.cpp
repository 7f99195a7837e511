// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/operatorlogin.h"
#include "tests/support/rawsocket.h"
#include "tests/support/testdatabase.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace pm::test;

namespace {

QByteArray loginRequest()
{
    const QByteArray body = QJsonDocument(QJsonObject{{QStringLiteral("email"), PlatformProcess::adminEmail()},
                                                      {QStringLiteral("password"), PlatformProcess::adminPassword()}})
                                .toJson(QJsonDocument::Compact);
    return "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
         + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

// The real program's end, and what is still there afterwards.
class LifecycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sessionsSurviveARestart_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<bool>("killed");
        for (const char *kind : {"sqlite", "postgresql"}) {
            QTest::addRow("%s, stopped", kind) << QString::fromLatin1(kind) << false;
            QTest::addRow("%s, killed", kind) << QString::fromLatin1(kind) << true;
        }
    }
    void sessionsSurviveARestart()
    {
        QFETCH(QString, database);
        QFETCH(bool, killed);
        const TestDatabase kept(database);
        const QStringList arguments{QStringLiteral("--database"), kept.url()};
        PlatformProcess platform;
        QVERIFY2(platform.start(arguments), platform.log());
        HttpExchange before(platform.url());
        const QString token = login(before).data().value(QStringLiteral("token")).toString();
        QVERIFY(!token.isEmpty());
        if (killed)
            platform.kill();
        else
            QVERIFY(platform.terminate());
        QVERIFY2(platform.start(arguments), platform.log());
        HttpExchange after(platform.url());
        after.setBearer(token);
        const HttpReply me = after.get(QStringLiteral("/api/v1/auth/me"));
        QCOMPARE(me.status, 200);
        QVERIFY(me.body.contains(PlatformProcess::adminEmail().toUtf8()));
    }

    void aSignalEndsItCleanly_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aSignalEndsItCleanly()
    {
        QFETCH(int, signal);
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        platform.sendSignal(signal);
        QVERIFY(platform.waitForExit(20000));
        QCOMPARE(platform.exitCode(), 0);
        QCOMPARE(HttpExchange(platform.url()).get(QStringLiteral("/healthz")).status, 0);
    }

    // Each of these takes the time of a password hash, and two are hashed at once. A fifth attempt would be one too
    // many.
    void requestsInFlightAreAnswered()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        std::array<RawSocket, 4> clients;
        for (RawSocket &client : clients) {
            QVERIFY(client.connectTo(platform.port()));
            QVERIFY(client.send(loginRequest()));
        }
        QCOMPARE(clients[0].readReply().status, 200);
        platform.sendSignal(SIGTERM);
        for (std::size_t i = 1; i < clients.size(); ++i) {
            const HttpReply reply = clients[i].readReply();
            QVERIFY2(reply.status == 200, reply.body);
        }
        QVERIFY(platform.waitForExit(11000));
        QCOMPARE(platform.exitCode(), 0);
    }

    void anIdleConnectionDoesNotHoldUpTheEnd()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        RawSocket idle;
        QVERIFY(idle.connectTo(platform.port()));
        QVERIFY(idle.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(idle.readReply().status, 200);
        platform.sendSignal(SIGTERM);
        QVERIFY(platform.waitForExit(20000));
        QCOMPARE(platform.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(LifecycleTest)
#include "tst_lifecycle.moc"
