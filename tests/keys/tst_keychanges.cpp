// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"
#include "tests/support/redisserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace pm;
using test::KeyNode;
using test::KeysUnderTest;
using test::MadeKey;

namespace {

int statusOf(KeysUnderTest &platform, KeyNode &node, const QString &key)
{
    return platform.keyed(key, "GET", QStringLiteral("/emails"), {}, {}, KeysUnderTest::peer(), &node).status;
}

} // namespace

// A change in one process reaches the memory of another within a second.
class TestKeyChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reachOtherProcesses_data();
    void reachOtherProcesses();
    void areTold_data();
    void areTold();

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
    const auto there = [&](const QString &key) { return statusOf(platform, *other, key); };
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

// Each way alone: PostgreSQL's notifications, and Redis beside a database that has none.
void TestKeyChanges::areTold_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("redis");
    QTest::newRow("postgresql") << "postgresql" << false;
    QTest::newRow("sqlite and redis") << "sqlite" << true;
}

// Who has to ask hears of each revocation half a second after the one before.
void TestKeyChanges::areTold()
{
    constexpr qint64 kToldMs = 150;
    QFETCH(QString, database);
    QFETCH(bool, redis);
    KeysUnderTest platform(database);
    QVERIFY(platform.isReady());
    std::unique_ptr<store::Redis> client;
    if (redis)
        client = std::move(*store::Redis::open(m_redis.url()));
    platform.restart(client.get());
    const std::unique_ptr<KeyNode> other = platform.makeNode(client.get());
    std::array<MadeKey, 9> keys;
    std::generate(keys.begin(), keys.end(), [&] { return platform.makeKey(); });
    QTest::qWait(600); // until asking has told of the new keys
    for (const MadeKey &key : keys)
        QCOMPARE(statusOf(platform, *other, key.key), 200);
    std::vector<qint64> times;
    for (const MadeKey &key : keys) {
        QCOMPARE(platform.admin("DELETE", u'/' + key.id).status, 200);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor([&] { return statusOf(platform, *other, key.key) == 401; }, 20'000));
        times.push_back(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    QVERIFY2(times[times.size() / 2] < kToldMs, qPrintable(QString::number(times[times.size() / 2])));
}

QTEST_GUILESS_MAIN(TestKeyChanges)
#include "tst_keychanges.moc"
