// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sharedclock.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;
using namespace pm::store;

namespace {

constexpr UnixMs kLongAgo = 1'000'000;
constexpr qint64 kCloseMs = 2000;

qint64 difference(const Clock &clock)
{
    return std::abs(clock.now() - SystemClock().now());
}

} // namespace

class TestSharedClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheServersAndGoesOnWithoutIt();
    void findsTheServerLater();
    void isOnesOwnOnSqlite();
};

void TestSharedClock::isTheServersAndGoesOnWithoutIt()
{
    test::PostgresServer server;
    QVERIFY(server.start());
    const auto database = openDatabase({.url = server.createDatabase()});
    QVERIFY(database);
    const FixedClock own(kLongAgo);
    const SharedClock clock(**database, own, std::chrono::milliseconds(20));
    QVERIFY(difference(clock) < kCloseMs);
    server.stopImmediate();
    const UnixMs then = clock.now();
    QTRY_VERIFY(clock.now() > then + 100);
    QVERIFY(difference(clock) < kCloseMs);
}

void TestSharedClock::findsTheServerLater()
{
    test::PostgresServer server;
    QVERIFY(server.start());
    const auto database = openDatabase({.url = server.createDatabase()});
    QVERIFY(database);
    server.stopImmediate();
    const FixedClock own(kLongAgo);
    const SharedClock clock(**database, own, std::chrono::milliseconds(20));
    QCOMPARE(clock.now(), kLongAgo);
    QVERIFY(server.restart());
    QTRY_VERIFY_WITH_TIMEOUT(difference(clock) < kCloseMs, 15'000);
}

void TestSharedClock::isOnesOwnOnSqlite()
{
    const test::TestDatabase place(QStringLiteral("sqlite"));
    const auto database = openDatabase({.url = place.url()});
    QVERIFY(database);
    FixedClock own(kLongAgo);
    const SharedClock clock(**database, own);
    QCOMPARE(clock.now(), kLongAgo);
    own.advance(5);
    QCOMPARE(clock.now(), kLongAgo + 5);
}

QTEST_GUILESS_MAIN(TestSharedClock)
#include "tst_sharedclock.moc"
