// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/lockout.h"

#include <QTest>

using namespace pm;
using namespace pm::operators;

namespace {

constexpr UnixMs kStart = 1'800'000'000'000;
constexpr qint64 kMinute = 60'000;

Attempts attemptsEvery(qint64 stepMs, int count)
{
    Attempts attempts;
    for (int i = 0; i < count; ++i) {
        const UnixMs now = kStart + i * stepMs;
        attempts = withAttempt(settled(attempts, now), now);
    }
    return attempts;
}

} // namespace

class LockoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fifthAttemptLocks()
    {
        QCOMPARE(lockedForMs(attemptsEvery(1000, 4), kStart + 4000), 0);
        QCOMPARE(lockedForMs(attemptsEvery(1000, 5), kStart + 4000), kLockMs);
    }

    void attemptsOverFiveMinutesApartDoNotLock()
    {
        QCOMPARE(lockedForMs(attemptsEvery(75'000, 10), kStart + 10 * 75'000), 0);
        QVERIFY(lockedForMs(attemptsEvery(74'999, 5), kStart + 4 * 74'999) > 0);
    }

    void lockEndsToTheMillisecond()
    {
        const Attempts locked = attemptsEvery(0, 5);
        QCOMPARE(lockedForMs(settled(locked, kStart + kLockMs - 1), kStart + kLockMs - 1), 1);
        QCOMPARE(settled(locked, kStart + kLockMs), Attempts());
    }

    void lockOutlivesTheFailuresThatBroughtIt()
    {
        const Attempts locked = attemptsEvery(0, 5);
        QVERIFY(lockedForMs(settled(locked, kStart + 10 * kMinute), kStart + 10 * kMinute) > 0);
    }

    void takingAnAttemptBackTakesItsLockBack()
    {
        const Attempts locked = attemptsEvery(1000, 5);
        const Attempts before = attemptsEvery(1000, 4);
        QCOMPARE(withoutAttempt(locked), before);
        QCOMPARE(withoutAttempt(Attempts()), Attempts());
    }

    void clockMovedBackNeitherUnlocksNorLocksForLonger()
    {
        const Attempts locked = attemptsEvery(0, 5);
        const UnixMs yearBefore = kStart - 365 * 24 * 60 * kMinute;
        const Attempts moved = settled(locked, yearBefore);
        QCOMPARE(lockedForMs(moved, yearBefore), kLockMs);
        QCOMPARE(settled(moved, yearBefore + kLockMs), Attempts());
    }

    void clockMovedBackKeepsFailuresForFiveMinutes()
    {
        const UnixMs yearBefore = kStart - 365 * 24 * 60 * kMinute;
        const Attempts moved = settled(attemptsEvery(1000, 4), yearBefore);
        QVERIFY(lockedForMs(withAttempt(moved, yearBefore), yearBefore) > 0);
        QCOMPARE(settled(moved, yearBefore + kAttemptWindowMs), Attempts());
    }
};

QTEST_APPLESS_MAIN(LockoutTest)
#include "tst_lockout.moc"
