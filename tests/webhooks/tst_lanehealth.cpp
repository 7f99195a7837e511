// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/lanehealth.h"

#include <QTest>

using namespace pm;
using namespace pm::webhooks;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;

AttemptResult failure(int status = 500, UnixMs at = kNow)
{
    return {.delivery = DeliveryId(QStringLiteral("del_1")),
            .at = at,
            .outcome = AttemptOutcome::HttpError,
            .statusCode = status,
            .error = QStringLiteral("The endpoint answered 500.")};
}

AttemptResult success(UnixMs at = kNow)
{
    return {.delivery = DeliveryId(QStringLiteral("del_2")), .at = at, .statusCode = 200};
}

LaneHealth after(int failures, LaneHealth health = {})
{
    for (int i = 0; i < failures; ++i)
        std::ignore = takeIn(health, failure());
    return health;
}

} // namespace

class TestLaneHealth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeInARowAreFailing()
    {
        LaneHealth health = after(2);
        QCOMPARE(health.status, WebhookStatus::Active);
        QCOMPARE(takeIn(health, failure()), HealthChange::Failing);
        QCOMPARE(health.status, WebhookStatus::Failing);
        QCOMPARE(health.reason->rule, StatusRule::ConsecutiveFailures);
        QCOMPARE(health.reason->failures, 3);
        QCOMPARE(health.reason->deliveries.size(), std::size_t(3));
    }

    void aNewOneIsInnocent()
    {
        QVERIFY(LaneHealth().isProven());
        QVERIFY(LaneHealth().isUntried());
        QVERIFY(!after(1).isProven());
        QVERIFY(!after(1).isUntried());
    }

    void oneSuccessMendsIt()
    {
        LaneHealth health = after(5);
        QCOMPARE(takeIn(health, success()), HealthChange::Recovered);
        QCOMPARE(health.status, WebhookStatus::Active);
        QCOMPARE(health.consecutiveFailures, 0);
        QVERIFY(!health.reason);
        QCOMPARE(takeIn(health, success()), HealthChange::None);
    }

    void aTransformationIsNotTheEndpointsFault()
    {
        AttemptResult failed{.at = kNow, .outcome = AttemptOutcome::TransformationFailed};
        LaneHealth health;
        for (int i = 0; i < 200; ++i)
            QCOMPARE(takeIn(health, failed), HealthChange::None);
        QCOMPARE(health, LaneHealth());
        // A probe that came to nothing is put off.
        health = after(static_cast<int>(kFailuresToInactive));
        const UnixMs probeAt = *health.probeAt;
        failed.at = probeAt;
        QCOMPARE(takeIn(health, failed), HealthChange::None);
        QCOMPARE(health.status, WebhookStatus::Inactive);
        QVERIFY(*health.probeAt > probeAt);
    }

    void warnsAt50AndAt70()
    {
        LaneHealth health = after(49);
        QCOMPARE(takeIn(health, failure()), HealthChange::Warning50);
        health = after(19, health);
        QCOMPARE(takeIn(health, failure()), HealthChange::Warning70);
    }

    void aHundredInARowStopIt()
    {
        LaneHealth health = after(99);
        QCOMPARE(health.status, WebhookStatus::Failing);
        QCOMPARE(takeIn(health, failure()), HealthChange::Stopped);
        QCOMPARE(health.status, WebhookStatus::Inactive);
        QCOMPARE(health.reason->rule, StatusRule::ConsecutiveFailures);
        QCOMPARE(health.reason->failures, 100);
        QCOMPARE(*health.reason->lastStatusCode, 500);
        QCOMPARE(*health.probeAt, kNow + kFirstProbeMs);
    }

    void goneIsPausedAtOnce()
    {
        LaneHealth health;
        QCOMPARE(takeIn(health, failure(410)), HealthChange::Stopped);
        QCOMPARE(health.status, WebhookStatus::Paused);
        QCOMPARE(health.reason->rule, StatusRule::Gone410);
        QVERIFY(!health.probeAt);
    }

    void tooManyOfTheRecentStopIt_data()
    {
        QTest::addColumn<int>("succeeded");
        QTest::addColumn<int>("failed");
        QTest::addColumn<bool>("stops");
        QTest::newRow("70 % of 20") << 6 << 14 << true;
        QTest::newRow("65 % of 20") << 7 << 13 << false;
        QTest::newRow("all of 19") << 0 << 19 << false;
        QTest::newRow("all of 20") << 0 << 20 << true;
        QTest::newRow("69.9 % of 1000") << 301 << 699 << false;
    }
    void tooManyOfTheRecentStopIt()
    {
        QFETCH(int, succeeded);
        QFETCH(int, failed);
        QFETCH(bool, stops);
        LaneHealth health = after(1);
        const HealthChange change = judge(health, {.succeeded = succeeded, .failed = failed}, kNow);
        QCOMPARE(change, stops ? HealthChange::Stopped : HealthChange::None);
        QCOMPARE(health.status, stops ? WebhookStatus::Inactive : WebhookStatus::Active);
        if (stops) {
            QCOMPARE(health.reason->rule, StatusRule::FailureRate);
            QCOMPARE(health.reason->attempts, succeeded + failed);
            QCOMPARE(health.reason->windowMinutes, 30);
        }
    }

    void probesComeLessOften()
    {
        LaneHealth health = after(100);
        UnixMs at = *health.probeAt;
        QList<qint64> pauses;
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(takeIn(health, failure(500, at)), HealthChange::None);
            pauses.append((*health.probeAt - at) / 60'000);
            at = *health.probeAt;
        }
        QCOMPARE(pauses, (QList<qint64>{10, 20, 40, 60, 60}));
    }

    void whatWasUnderWayIsNoProbe()
    {
        LaneHealth health = after(100);
        const UnixMs probeAt = *health.probeAt;
        std::ignore = takeIn(health, failure(500, kNow + 1));
        QCOMPARE(health.probes, 0);
        QCOMPARE(*health.probeAt, probeAt);
    }

    void aProbeThatSucceedsOpensIt()
    {
        LaneHealth health = after(100);
        const UnixMs at = *health.probeAt;
        QCOMPARE(takeIn(health, success(at)), HealthChange::Restarted);
        QCOMPARE(health.status, WebhookStatus::Active);
        QCOMPARE(health.activeSince, at); // the failures before are no longer held against it
        QVERIFY(!health.probeAt);
    }

    void aPausedOneStaysPaused()
    {
        LaneHealth health{.status = WebhookStatus::Paused,
                          .reason = StatusReason{.rule = StatusRule::PausedByOperator}};
        for (int i = 0; i < 120; ++i)
            QCOMPARE(takeIn(health, failure()), HealthChange::None);
        QCOMPARE(takeIn(health, success()), HealthChange::None);
        QCOMPARE(judge(health, {.succeeded = 0, .failed = 100}, kNow), HealthChange::None);
        QCOMPARE(health.status, WebhookStatus::Paused);
        QCOMPARE(health.reason->rule, StatusRule::PausedByOperator);
    }
};

QTEST_GUILESS_MAIN(TestLaneHealth)
#include "tst_lanehealth.moc"
