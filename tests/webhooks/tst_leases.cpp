// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/mortalprocess.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::MortalProcess;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qint64 kLeaseMs = webhooks::LaneRepository::kLeaseMs;
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kLeased = QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE lease_owner <> ''");
const QString kFirstLeaseEnd = QStringLiteral("SELECT MIN(leased_until) FROM webhook_lanes WHERE lease_owner <> ''");

// An event that is written while its endpoint is in hand, and commits when that has been given back without having seen
// it. Whether it is sent before the sweep finds it.
bool isSentThoughLate(const QString &database, int lateMs)
{
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Held));
    engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30});
    engine.start();
    if (!engine.record(QStringLiteral("msg_1")) || !engine.receiver.waitForRequests(1, kPatienceMs))
        return false;
    std::binary_semaphore written(0);
    std::binary_semaphore mayCommit(0);
    std::thread late([&, other = engine.openAgain()] {
        std::ignore = other->write([&](store::Connection &connection) {
            const Result<> recorded = events::record(connection, engine.owner(), engine.clock.now(),
                                                     {{.type = EventType::EmailSent, .data = {}}});
            written.release();
            mayCommit.acquire();
            return recorded;
        });
    });
    written.acquire();
    engine.receiver.letGo();
    const bool isGivenBack = engine.waitFor(kLeased, 0, kPatienceMs);
    QTest::qWait(lateMs);
    mayCommit.release();
    late.join();
    return isGivenBack && engine.receiver.waitForRequests(2, kPatienceMs)
        && engine.number(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE drain_until = ''")) == 1;
}

// How often each delivery came.
std::map<QByteArray, int> arrivals(const EngineUnderTest &engine)
{
    std::map<QByteArray, int> arrivals;
    for (const ReceivedRequest &request : engine.receiver.requests())
        ++arrivals[request.header("x-penguinmails-delivery-id")];
    return arrivals;
}

} // namespace

// Several processes on one database: an endpoint is in the hands of one of them, and in another's when that one is
// gone.
class LeasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void whatADeadOneHadIsTakenOver()
    {
        QFETCH_GLOBAL(QString, database);
        constexpr int kHanging = 3;
        constexpr int kEvents = 8;
        EngineUnderTest engine(database);
        engine.receiver.behave("/hangs", Behaviour::of(Behaviour::Kind::Hang));
        for (int i = 0; i < kHanging; ++i)
            engine.addWebhook(QStringLiteral("/hangs"), {.timeoutSeconds = 30, .concurrency = 1});
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        MortalProcess first(engine);
        QVERIFY(engine.receiver.waitForRequests(kHanging, kPatienceMs));
        first.kill();
        engine.receiver.behave("/hangs", {});
        QCOMPARE(engine.number(kLeased), kHanging);
        QCOMPARE(engine.number(kQueued), kHanging * kEvents);

        engine.addWebhook(QStringLiteral("/news"), {.eventTypes = EventType::EmailOpened});
        QVERIFY(engine.record(QStringLiteral("msg_news"), EventType::EmailOpened));
        engine.start();
        QVERIFY(engine.receiver.waitForRequests(kHanging + 1, kPatienceMs)); // the second is at work
        const std::size_t early = engine.receiver.requests("/hangs").size();
        QVERIFY(early == kHanging || engine.clock.now() >= engine.number(kFirstLeaseEnd));
        engine.clock.advance(kLeaseMs);
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status <> 'success'")), 0);
        const auto arrived = arrivals(engine);
        QCOMPARE(arrived.size(), std::size_t(kHanging * kEvents + 1));
        const auto twice = std::count_if(arrived.begin(), arrived.end(),
                                         [](const auto &one) { return one.second > 1; });
        QCOMPARE(twice, kHanging); // those that were under way
        QCOMPARE(engine.receiver.count(), kHanging * kEvents + 1 + kHanging);
    }

    // The sweep comes by at any time, and a busy machine may take longer than the look back: then once more.
    void whatIsWrittenMeanwhileIsNotLeft_data()
    {
        QTest::addColumn<int>("lateMs");
        QTest::newRow("small") << 0;
        QTest::newRow("of many deliveries") << 1'000;
    }
    void whatIsWrittenMeanwhileIsNotLeft()
    {
        QFETCH(int, lateMs);
        QFETCH_GLOBAL(QString, database);
        if (database == QStringLiteral("sqlite"))
            QSKIP("It has one writer: an event is there before its endpoint is given back, or comes after.");
        constexpr int kTimes = 5;
        int sent = 0;
        for (int i = 0; i < kTimes && sent == 0; ++i)
            sent += isSentThoughLate(database, lateMs) ? 1 : 0;
        QCOMPARE(sent, 1);
    }

    // It is alive, but does not hear of the database any more.
    void whoseLeaseRanOutSendsNothing()
    {
        QFETCH_GLOBAL(QString, database);
        constexpr int kEvents = 6;
        EngineUnderTest engine(database);
        engine.addWebhook(QStringLiteral("/a"), {.concurrency = kEvents, .ratePerSecond = 4});
        MortalProcess first(engine);
        QVERIFY(engine.record(QStringLiteral("msg_0"))); // an untried one would get no two at a time
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts"), 1, kPatienceMs));
        for (int i = 1; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs));
        first.cutOff();
        const int early = engine.receiver.count();
        engine.clock.advance(kLeaseMs);
        engine.start();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QVERIFY(early < kEvents);
        QVERIFY(engine.receiver.count() < kEvents + early); // the first one was recorded
    }

    // However long it has had them.
    void whatALivingOneHasIsItsOwn()
    {
        QFETCH_GLOBAL(QString, database);
        constexpr int kEndpoints = 6;
        constexpr int kEvents = 4;
        EngineUnderTest engine(database);
        engine.receiver.behave("/held", Behaviour::of(Behaviour::Kind::Held));
        for (int i = 0; i < kEndpoints; ++i)
            engine.addWebhook(QStringLiteral("/held"), {.timeoutSeconds = 30, .concurrency = 1});
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        MortalProcess first(engine);
        QVERIFY(engine.receiver.waitForRequests(kEndpoints, kPatienceMs));
        engine.start();
        for (qint64 passed = 0; passed < 2 * kLeaseMs; passed += kLeaseMs / 3) {
            engine.clock.advance(kLeaseMs / 3);
            QTRY_VERIFY_WITH_TIMEOUT(engine.number(kFirstLeaseEnd) > engine.clock.now() + kLeaseMs / 2, kPatienceMs);
        }
        engine.receiver.letGo();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        for (const auto &[delivery, count] : arrivals(engine))
            QVERIFY2(count == 1, delivery);
        QCOMPARE(engine.receiver.count(), kEndpoints * kEvents);
    }
};

QTEST_GUILESS_MAIN(LeasesTest)
#include "tst_leases.moc"
