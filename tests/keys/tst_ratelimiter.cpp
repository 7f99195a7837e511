// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/ratelimiter.h"

#include <QTest>

using namespace pm;
using keys::LocalRateLimiter;
using keys::RateDecision;

namespace {

constexpr RateLimit kPro{.perMinute = 300, .burst = 500};
const QString kKey = QStringLiteral("key");

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burstThenRefill();
    void saysWhenToComeBack();
    void lookingCostsNothing();
    void givesBack();
    void keysAreApart();
    void clockMovedBackDoesNotLock();
    void smallerPlanCapsTheBucket();
    void forgetsTheFullestWhenCrowded();
};

void TestRateLimiter::burstThenRefill()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock);
    for (int i = 0; i < 500; ++i) {
        const RateDecision decision = limiter.take(kKey, kPro, 1);
        QVERIFY(decision.allowed);
        QCOMPARE(decision.remaining, 499 - i);
    }
    QVERIFY(!limiter.take(kKey, kPro, 1).allowed);
    clock.advance(1000); // 5 tokens
    for (int i = 0; i < 5; ++i)
        QVERIFY(limiter.take(kKey, kPro, 1).allowed);
    QVERIFY(!limiter.take(kKey, kPro, 1).allowed);
    clock.advance(3'600'000); // no more than the burst, however long the pause
    QCOMPARE(limiter.take(kKey, kPro, 1).remaining, 499);
}

void TestRateLimiter::saysWhenToComeBack()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock);
    RateDecision decision;
    do {
        decision = limiter.take(kKey, kPro, 1);
    } while (decision.allowed);
    QCOMPARE(decision.remaining, 0);
    QCOMPARE(decision.retryInMs, 200);    // a token
    QCOMPARE(decision.fullInMs, 100'000); // 500 tokens at 300 a minute
    clock.advance(decision.retryInMs - 1);
    QVERIFY(!limiter.take(kKey, kPro, 1).allowed);
    clock.advance(1);
    QVERIFY(limiter.take(kKey, kPro, 1).allowed);
}

void TestRateLimiter::lookingCostsNothing()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limiter.take(kKey, kPro, 0).remaining, 500);
}

void TestRateLimiter::givesBack()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock);
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(limiter.take(kKey, kPro, 1).allowed);
        limiter.giveBack(kKey, kPro);
    }
    QCOMPARE(limiter.take(kKey, kPro, 0).remaining, 500);
}

void TestRateLimiter::keysAreApart()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock);
    while (limiter.take(kKey, kPro, 1).allowed) {}
    QVERIFY(limiter.take(QStringLiteral("other"), kPro, 1).allowed);
}

void TestRateLimiter::clockMovedBackDoesNotLock()
{
    FixedClock clock(10'000'000);
    LocalRateLimiter limiter(clock);
    while (limiter.take(kKey, kPro, 1).allowed) {}
    clock.set(1'000'000);
    QCOMPARE(limiter.take(kKey, kPro, 1).retryInMs, 200);
    clock.advance(200);
    QVERIFY(!limiter.take(kKey, kPro, 2).allowed);
}

void TestRateLimiter::smallerPlanCapsTheBucket()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock);
    while (limiter.take(kKey, {.perMinute = 1000, .burst = 2000}, 1).allowed) {}
    const RateDecision decision = limiter.take(kKey, {.perMinute = 60, .burst = 100}, 1);
    QVERIFY(!decision.allowed);
    QVERIFY(decision.fullInMs <= 100'000);
}

void TestRateLimiter::forgetsTheFullestWhenCrowded()
{
    FixedClock clock(1'000'000);
    LocalRateLimiter limiter(clock, 100);
    while (limiter.take(kKey, kPro, 1).allowed) {}
    for (int i = 0; i < 1000; ++i)
        QVERIFY(limiter.take(QString::number(i), kPro, 1).allowed);
    QVERIFY2(!limiter.take(kKey, kPro, 1).allowed, "many new buckets emptied the one that was used up");
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
