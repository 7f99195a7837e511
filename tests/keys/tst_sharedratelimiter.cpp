// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/sharedratelimiter.h"
#include "tests/support/redisserver.h"

#include <QMutex>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pm;
using keys::LocalRateLimiter;
using keys::RateDecision;
using keys::SharedRateLimiter;

namespace {

// Refills so slowly that the test's own time does not count.
constexpr RateLimit kSlow{.perMinute = 1, .burst = 100};

} // namespace

class TestSharedRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void processesShareABucket();
    void saysTheSameAsTheLocalOne();
    void refills();
    void limitsByItselfWhileRedisIsAway();
    void tellsOnceOfEachChange();

private:
    test::RedisServer m_server;
};

void TestSharedRateLimiter::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestSharedRateLimiter::processesShareABucket()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter local(clock);
    const auto one = store::Redis::open(m_server.url());
    const auto two = store::Redis::open(m_server.url());
    QVERIFY(one && two);
    SharedRateLimiter first(**one, local);
    SharedRateLimiter second(**two, local);
    std::atomic<int> allowed = 0;
    const auto spend = [&](SharedRateLimiter &limiter) {
        for (int i = 0; i < 80; ++i)
            allowed += limiter.take(QStringLiteral("shared"), kSlow, 1).allowed ? 1 : 0;
    };
    std::thread other([&] { spend(second); });
    spend(first);
    other.join();
    QCOMPARE(allowed, 100);
    QCOMPARE(local.take(QStringLiteral("shared"), kSlow, 0).remaining, 100);
}

void TestSharedRateLimiter::saysTheSameAsTheLocalOne()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter local(clock);
    const auto redis = store::Redis::open(m_server.url());
    SharedRateLimiter shared(**redis, local);
    for (const int cost : {1, 0, 40, 58, 1, 2, 0}) {
        const RateDecision expected = local.take(QStringLiteral("same"), kSlow, cost);
        const RateDecision actual = shared.take(QStringLiteral("same"), kSlow, cost);
        QCOMPARE(actual.allowed, expected.allowed);
        QCOMPARE(actual.remaining, expected.remaining);
        QVERIFY(std::abs(actual.fullInMs - expected.fullInMs) < 5000);
        QVERIFY(std::abs(actual.retryInMs - expected.retryInMs) < 5000);
    }
}

void TestSharedRateLimiter::refills()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter local(clock);
    const auto redis = store::Redis::open(m_server.url());
    SharedRateLimiter shared(**redis, local);
    const RateLimit fast{.perMinute = 600, .burst = 3}; // one each 100 ms
    for (int i = 0; i < 3; ++i)
        QVERIFY(shared.take(QStringLiteral("fast"), fast, 1).allowed);
    bool refilled = false;
    QTRY_VERIFY_WITH_TIMEOUT((refilled = refilled || shared.take(QStringLiteral("fast"), fast, 1).allowed), 20'000);
}

void TestSharedRateLimiter::limitsByItselfWhileRedisIsAway()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter local(clock);
    const auto redis = store::Redis::open(m_server.url());
    SharedRateLimiter shared(**redis, local);
    const QString bucket = QStringLiteral("outage");
    for (int i = 0; i < 60; ++i)
        QVERIFY(shared.take(bucket, kSlow, 1).allowed);

    m_server.stop();
    int allowed = 0;
    for (int i = 0; i < 150; ++i)
        allowed += shared.take(bucket, kSlow, 1).allowed ? 1 : 0;
    QVERIFY2(allowed >= 99 && allowed <= 100, qPrintable(QString::number(allowed))); // neither open nor closed

    QVERIFY(m_server.restart());
    // A new Redis has full buckets, the local one is empty: allowed again means that Redis decides again.
    QTRY_VERIFY_WITH_TIMEOUT(shared.take(bucket, kSlow, 1).allowed, 10000);
}

void TestSharedRateLimiter::tellsOnceOfEachChange()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter local(clock);
    const auto redis = store::Redis::open(m_server.url());
    QMutex mutex;
    QList<bool> heard;
    SharedRateLimiter shared(**redis, local, [&](bool byItself) {
        const QMutexLocker lock(&mutex);
        heard.append(byItself);
    });
    const QString bucket = QStringLiteral("told");
    for (int i = 0; i < 10; ++i)
        std::ignore = shared.take(bucket, kSlow, 1);
    QVERIFY(heard.isEmpty());
    m_server.stop();
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                std::ignore = shared.take(bucket, kSlow, 1);
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(heard, QList<bool>{true});
    QVERIFY(m_server.restart());
    QTRY_VERIFY_WITH_TIMEOUT((std::ignore = shared.take(bucket, kSlow, 0), heard.size() > 1), 10000);
    QCOMPARE(heard, QList<bool>({true, false}));
}

QTEST_GUILESS_MAIN(TestSharedRateLimiter)
#include "tst_sharedratelimiter.moc"
