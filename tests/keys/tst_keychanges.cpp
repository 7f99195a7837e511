// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"
#include "tests/support/redisserver.h"

#include <QTest>

using namespace pm;
using test::KeyNode;
using test::KeysUnderTest;
using test::MadeKey;

// A change in one process reaches the memory of another within a second.
class TestKeyChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reachOtherProcesses_data();
    void reachOtherProcesses();

private:
    test::RedisServer m_redis;
};

void TestKeyChanges::initTestCase()
{
    QVERIFY(m_redis.start());
}

void TestKeyChanges::reachOtherProcesses_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("redis");
    QTest::newRow("sqlite") << "sqlite" << false;
    QTest::newRow("postgresql") << "postgresql" << false;
    QTest::newRow("postgresql and redis") << "postgresql" << true;
}

void TestKeyChanges::reachOtherProcesses()
{
    QFETCH(QString, database);
    QFETCH(bool, redis);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    std::unique_ptr<store::Redis> client;
    if (redis)
        client = std::move(*store::Redis::open(m_redis.url()));
    platform.restart(client.get());
    const std::unique_ptr<KeyNode> other = platform.makeNode(client.get());
    const MadeKey made = platform.makeKey();
    const auto there = [&](const QString &key) {
        return platform.keyed(key, "GET", QStringLiteral("/emails"), {}, {}, KeysUnderTest::peer(), other.get()).status;
    };
    QCOMPARE(there(made.key), 200);
    QTest::qWait(600); // past the first look, which distrusts everything

    const QString next = platform.admin("POST", u'/' + made.id + QStringLiteral("/regenerate"))
                             .json()
                             .value(QStringLiteral("api_key"))
                             .toString();
    QTRY_COMPARE_WITH_TIMEOUT(there(made.key), 401, 20'000);
    QCOMPARE(there(next), 200);
    QCOMPARE(platform.admin("DELETE", u'/' + made.id).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(there(next), 401, 20'000);
}

QTEST_GUILESS_MAIN(TestKeyChanges)
#include "tst_keychanges.moc"
