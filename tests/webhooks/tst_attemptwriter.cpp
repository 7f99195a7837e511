// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptwriter.h"
#include "platform/webhooks/givenup.h"
#include "tests/webhooks/engineundertest.h"

#include <QTest>

using namespace pm;
using namespace pm::webhooks;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

const QString kOwner = QStringLiteral("this process");
const QString kFailed = QStringLiteral("SELECT SUM(failed) FROM webhook_figures");
const QString kProblems = QStringLiteral("SELECT SUM(attempts) FROM webhook_problem_hours");
const QString kFailures = QStringLiteral("SELECT consecutive_failures FROM webhook_lanes");

// What the one endpoint's deliveries that are due came to: each failed.
LaneRecords failuresOf(EngineUnderTest &engine)
{
    LaneRecords records;
    const UnixMs now = engine.clock.now();
    const Result<> read = engine.database().write([&](store::Connection &connection) -> Result<> {
        LaneRepository lanes(connection);
        using Kind = LaneRepository::Kind;
        for (const Kind kind : {Kind::Proven, Kind::Doubtful, Kind::Failing}) {
            if (const auto taken = lanes.take(kOwner, kind, now, 1); !taken)
                return fail(taken.error());
        }
        const auto held = lanes.heldStates(kOwner);
        if (!held || held->empty())
            return fail(ErrorKind::NotFound, QStringLiteral("no endpoint is due"));
        const WebhookId webhook = held->front().webhook;
        const auto lane = lanes.held(kOwner, {webhook});
        auto due = lanes.due({webhook}, now, 100);
        if (!lane || lane->empty() || !due)
            return fail(ErrorKind::NotFound, QStringLiteral("nothing is due"));
        records.lane = lane->front();
        for (DueDelivery &delivery : (*due)[webhook])
            records.attempts.push_back({.delivery = delivery,
                                        .attempt = {.number = delivery.attempts + 1,
                                                    .at = now,
                                                    .error = QStringLiteral("no"),
                                                    .outcome = AttemptOutcome::Network}});
        return {};
    });
    return read ? records : LaneRecords();
}

bool write(EngineUnderTest &engine, const LaneRecords &records)
{
    const auto written = engine.database().write(
        [&](store::Connection &connection) { return AttemptWriter(connection, engine.clock.now()).write({records}); });
    if (!written)
        qWarning("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
    return written.has_value();
}

} // namespace

class AttemptWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    // The answer to a commit was lost, and all is written again, together with what ended meanwhile.
    void whatIsWrittenAgainCountsOnce()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 1});
        for (const char *message : {"msg_1", "msg_2", "msg_3"})
            QVERIFY(engine.record(QString::fromLatin1(message)));
        const LaneRecords all = failuresOf(engine);
        QCOMPARE(all.attempts.size(), std::size_t(3));
        LaneRecords first = all;
        first.attempts.pop_back();
        QVERIFY(write(engine, first));
        QCOMPARE(engine.number(kFailures), 2);
        QVERIFY(write(engine, all));
        QCOMPARE(engine.number(kFailed), 3);
        QCOMPARE(engine.number(kProblems), 3);
        QCOMPARE(engine.number(kFailures), 3);
        QCOMPARE(engine.number(QStringLiteral("SELECT SUM(given_up) FROM webhook_figures")), 3);
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 0);
        for (const Delivery &delivery : engine.deliveries(hook))
            QCOMPARE(delivery.status, DeliveryStatus::Exhausted);
        QVERIFY(write(engine, all));
        QCOMPARE(engine.number(kFailed), 3);
        QCOMPARE(engine.number(kFailures), 3);
    }

    // Two had it in their hands, and the one whose last try failed is late.
    void whatWasAcknowledgedToAnotherStaysSo()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 1});
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        const LaneRecords late = failuresOf(engine);
        QCOMPARE(late.attempts.size(), std::size_t(1));
        LaneRecords acknowledged = late;
        acknowledged.attempts.front().attempt.outcome = AttemptOutcome::Success;
        QVERIFY(write(engine, acknowledged));
        QVERIFY(write(engine, late));
        QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 0);
    }

    void whatWasGivenUpUnderWayStaysSo()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        const LaneRecords underWay = failuresOf(engine);
        QCOMPARE(underWay.attempts.size(), std::size_t(1));
        QVERIFY(engine.database().write([&](store::Connection &connection) {
            return giveUp(connection, hook, {underWay.attempts.front().delivery.id}, QStringLiteral("too old"),
                          engine.clock.now());
        }));
        QVERIFY(write(engine, underWay));
        const Delivery delivery = engine.deliveries(hook).front();
        QCOMPARE(delivery.status, DeliveryStatus::Exhausted);
        QVERIFY(!delivery.nextRetryAt);
        QCOMPARE(engine.number(kFailed), 1);
    }
};

QTEST_GUILESS_MAIN(AttemptWriterTest)
#include "tst_attemptwriter.moc"
