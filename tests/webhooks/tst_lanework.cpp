// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/lanework.h"

#include <QTest>

using namespace pm;
using namespace pm::webhooks;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;

Lane laneOf(int concurrency, std::optional<int> perSecond = {})
{
    Lane lane{.webhook = WebhookId(QStringLiteral("wh_1")), .isProven = true};
    lane.content.concurrency = concurrency;
    lane.content.ratePerSecond = perSecond;
    return lane;
}

std::vector<DueDelivery> deliveries(int first, int count)
{
    std::vector<DueDelivery> due;
    for (int i = first; i < first + count; ++i)
        due.push_back({.id = DeliveryId(QStringLiteral("del_%1").arg(i, 4, 10, QLatin1Char('0')))});
    return due;
}

QStringList startAll(LaneWork &work, UnixMs now)
{
    QStringList started;
    while (const auto next = work.startNext(now))
        started.append(next->id.text());
    return started;
}

} // namespace

class TestLaneWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsNoMoreThanItsConcurrency()
    {
        LaneWork work(laneOf(3), kNow);
        QVERIFY(work.wantsLook(kNow));
        work.takeDue(deliveries(1, 10), kNow);
        QCOMPARE(startAll(work, kNow),
                 (QStringList{QStringLiteral("del_0001"), QStringLiteral("del_0002"), QStringLiteral("del_0003")}));
        work.ended(DeliveryId(QStringLiteral("del_0002")), kNow);
        QCOMPARE(startAll(work, kNow), QStringList{QStringLiteral("del_0004")});
        QVERIFY(!work.nextStart()); // none may, whatever the time
    }

    // Whoever had it next would send what is under way once more.
    void onePostponedIsKeptUntilNothingIsUnderWay()
    {
        LaneWork work(laneOf(2), kNow);
        work.takeDue(deliveries(1, 1), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        work.takeDue(deliveries(2, 1), kNow);
        work.postpone(kNow + 5000);
        QVERIFY(!work.startNext(kNow));
        QVERIFY(!work.nextStart() && !work.wantsLook(kNow + 1000));
        QVERIFY(!work.givenBackUntil());
        work.ended(DeliveryId(QStringLiteral("del_0001")), kNow);
        QCOMPARE(work.givenBackUntil(), std::optional(kNow + 5000));
        QVERIFY(!work.isToBeReleased(kNow + 10'000)); // it would be due at once
    }

    void whatIsUnderWayIsNotTakenAgain()
    {
        LaneWork work(laneOf(2), kNow);
        work.takeDue(deliveries(1, 1), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        work.takeDue(deliveries(1, 2), kNow);
        QCOMPARE(startAll(work, kNow), QStringList{QStringLiteral("del_0002")});
    }

    void firstAttemptsOfOneSubjectFollowEachOther()
    {
        std::vector<DueDelivery> due = deliveries(1, 4);
        for (DueDelivery &delivery : due)
            delivery.subjectId = QStringLiteral("msg_1");
        due[2].attempts = 1; // a retry
        due[3].subjectId = QStringLiteral("msg_2");
        LaneWork work(laneOf(16), kNow);
        work.takeDue(due, kNow);
        QCOMPARE(startAll(work, kNow),
                 (QStringList{QStringLiteral("del_0001"), QStringLiteral("del_0003"), QStringLiteral("del_0004")}));
        QVERIFY(!work.nextStart());
        work.ended(due[2].id, kNow);
        QVERIFY(!work.startNext(kNow));
        work.ended(due[0].id, kNow);
        QVERIFY(work.nextStart());
        QCOMPARE(startAll(work, kNow), QStringList{QStringLiteral("del_0002")});

        Lane unordered = laneOf(16);
        unordered.content.ordered = false;
        LaneWork free(unordered, kNow);
        free.takeDue(due, kNow);
        QCOMPARE(startAll(free, kNow).size(), 4);
    }

    void keepsItsRate()
    {
        LaneWork work(laneOf(16, 10), kNow);
        work.takeDue(deliveries(1, 40), kNow);
        int started = 0;
        for (UnixMs now = kNow; now < kNow + 1000; now += 10) {
            while (const auto next = work.startNext(now)) {
                ++started;
                work.ended(next->id, now);
            }
        }
        QVERIFY2(started >= 10 && started <= 12, qPrintable(QString::number(started)));
    }

    // Also when events come one at a time, and the endpoint could be given back in between.
    void keepsItsRateWhileItIsIdle()
    {
        LaneWork work(laneOf(16, 1), kNow);
        work.takeDue(deliveries(1, 1), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        work.ended(deliveries(1, 1).front().id, kNow);
        work.takeDue({}, kNow);
        QVERIFY(!work.isToBeReleased(kNow + LaneWork::kKeptIdleMs));
        QVERIFY(work.isToBeReleased(kNow + 1000));
    }

    void aClockThatIsPutBackStopsNoRate()
    {
        LaneWork work(laneOf(16, 1), kNow);
        work.takeDue(deliveries(1, 3), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        const UnixMs before = kNow - 3'600'000;
        QCOMPARE(startAll(work, before).size(), 1);
        QCOMPARE(startAll(work, before + 1000).size(), 1);
    }

    // It may be another's by then.
    void startsNothingWithoutALease()
    {
        Lane lane = laneOf(2);
        lane.leasedUntil = kNow + 1000;
        LaneWork work(lane, kNow);
        work.takeDue(deliveries(1, 3), kNow);
        QVERIFY(work.startNext(kNow + 999));
        QVERIFY(!work.startNext(kNow + 1000));
        QVERIFY(!work.wantsLook(kNow + 1000));
        lane.leasedUntil = kNow + 2000;
        QVERIFY(work.setState(lane)); // renewed
        QVERIFY(work.startNext(kNow + 1000));
    }

    void drainsWhatWasHeldSlowly()
    {
        Lane lane = laneOf(16);
        lane.drainUntil = QStringLiteral("del_0999");
        LaneWork work(lane, kNow);
        work.takeDue(deliveries(1, 64), kNow);
        QVERIFY(startAll(work, kNow).size() < 10);
        lane.drainUntil.clear();
        LaneWork free(lane, kNow);
        free.takeDue(deliveries(1, 64), kNow);
        QCOMPARE(startAll(free, kNow).size(), 16);
    }

    void aFailingOneIsNotPressed()
    {
        Lane lane = laneOf(8);
        lane.status = WebhookStatus::Failing;
        lane.isProven = false;
        LaneWork work(lane, kNow);
        work.takeDue(deliveries(1, 10), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
    }

    void anInactiveOneIsProbedOnce()
    {
        Lane lane = laneOf(8);
        lane.status = WebhookStatus::Inactive;
        lane.isProven = false;
        lane.probeAt = kNow;
        LaneWork work(lane, kNow);
        QVERIFY(!work.wantsLook(kNow - 1)); // before its time
        QVERIFY(work.isToBeReleased(kNow - 1));
        QVERIFY(work.wantsLook(kNow));
        QCOMPARE(work.lookSize(), 1);
        QVERIFY(work.lookUntil(kNow) > kNow);
        work.takeDue(deliveries(1, 1), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        work.ended(DeliveryId(QStringLiteral("del_0001")), kNow);
        QVERIFY(!work.wantsLook(kNow + 60'000));
        QVERIFY(work.isToBeReleased(kNow));
        lane.status = WebhookStatus::Active;
        work.setLane(lane);
        QVERIFY(work.wantsLook(kNow));
    }

    void oneThatIsNotProvenHasOneTurn()
    {
        Lane lane = laneOf(2);
        lane.isProven = false;
        LaneWork work(lane, kNow);
        QCOMPARE(work.lookSize(), 2);
        work.takeDue(deliveries(1, 3), kNow);
        QCOMPARE(startAll(work, kNow).size(), 2);
        work.setHealth({.consecutiveFailures = 1, .lastDeliveryAt = kNow});
        work.ended(DeliveryId(QStringLiteral("del_0001")), kNow);
        QVERIFY(startAll(work, kNow).isEmpty());
        QVERIFY(!work.nextStart());
        QVERIFY(!work.isToBeReleased(kNow)); // one is under way
        work.ended(DeliveryId(QStringLiteral("del_0002")), kNow);
        QVERIFY(work.isToBeReleased(kNow));
        work.setHealth({.lastDeliveryAt = kNow}); // that one succeeded
        QVERIFY(!work.isToBeReleased(kNow));
        QCOMPARE(startAll(work, kNow).size(), 1);
    }

    void aNewOneIsTriedWithOne()
    {
        Lane lane = laneOf(8);
        lane.isUntried = true;
        LaneWork work(lane, kNow);
        QCOMPARE(work.lookSize(), 1);
        work.takeDue(deliveries(1, 1), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        QVERIFY(!work.wantsLook(kNow));
        work.setHealth({.lastDeliveryAt = kNow}); // it succeeded
        work.ended(DeliveryId(QStringLiteral("del_0001")), kNow);
        QVERIFY(work.wantsLook(kNow));
        QCOMPARE(work.lookSize(), LaneWork::kMostWaiting);
        work.takeDue(deliveries(2, 10), kNow);
        QCOMPARE(startAll(work, kNow).size(), 8);
    }

    void longBodiesAreReadInSmallParts()
    {
        constexpr qsizetype kLong = LaneWork::kMostWaitingBytes / 4;
        std::vector<DueDelivery> due = deliveries(1, 10);
        for (DueDelivery &delivery : due)
            delivery.body = QByteArray(kLong, 'x');
        LaneWork work(laneOf(16), kNow);
        QCOMPARE(work.lookSize(), LaneWork::kMostWaiting);
        work.takeDue(due, kNow);
        QCOMPARE(startAll(work, kNow).size(), 4);
        QVERIFY(work.wantsLook(kNow)); // the rest
        QCOMPARE(work.lookSize(), 4 + 4);
        work.takeDue(deliveries(5, 1), kNow);
        QCOMPARE(startAll(work, kNow).size(), 1);
        QCOMPARE(work.lookSize(), 8 + 5);
        due.front() = {.id = DeliveryId(QStringLiteral("del_0099")), .body = QByteArray(5 * kLong, 'x')};
        work.takeDue(due, kNow);
        QCOMPARE(startAll(work, kNow), QStringList{QStringLiteral("del_0099")}); // longer than all may be
    }

    void aPausedOneIsGivenBack()
    {
        LaneWork work(laneOf(2), kNow);
        work.takeDue(deliveries(1, 10), kNow);
        QCOMPARE(startAll(work, kNow).size(), 2);
        Lane paused = laneOf(2);
        paused.status = WebhookStatus::Paused;
        work.setLane(paused);
        QVERIFY(!work.isToBeReleased(kNow)); // two are under way
        work.ended(DeliveryId(QStringLiteral("del_0001")), kNow);
        work.ended(DeliveryId(QStringLiteral("del_0002")), kNow);
        QVERIFY(work.isToBeReleased(kNow));
        QVERIFY(startAll(work, kNow).isEmpty());
    }

    void anIdleOneIsGivenBackAfterAWhile()
    {
        LaneWork work(laneOf(2), kNow);
        work.takeDue({}, kNow);
        QVERIFY(!work.isToBeReleased(kNow));
        QVERIFY(!work.wantsLook(kNow + LaneWork::kLookAgainMs - 1));
        QVERIFY(work.wantsLook(kNow + LaneWork::kLookAgainMs));
        QVERIFY(work.isToBeReleased(kNow + LaneWork::kKeptIdleMs));
    }
};

QTEST_GUILESS_MAIN(TestLaneWork)
#include "tst_lanework.moc"
