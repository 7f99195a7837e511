// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/longtest.h"
#include "tests/webhooks/engineundertest.h"

#include <QTest>

#include <set>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr int kDeadInTen = 9;
constexpr int kEvents = 5;        // of each part
constexpr qint64 kBusyMs = 2'000; // that a busy machine may take longer for one than for another

const QString kUnfailed = QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE consecutive_failures = 0");
// A busy machine may be too late for some who have but a second: these are tried again much later.
const QString kUntried = QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE attempts = 0");
const QString kWaiting = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kOfLive = QStringLiteral(" q JOIN webhooks w ON w.id = q.webhook_id WHERE w.name LIKE 'Live %'");

int endpoints()
{
    return test::askedFor("PENGUINMAILS_ENDPOINTS", 100);
}

int live()
{
    return endpoints() * (10 - kDeadInTen) / 10;
}

int patienceMs()
{
    return 60'000 + endpoints() * 60;
}

qint64 percentile(const std::vector<qint64> &sorted, std::size_t hundredths)
{
    return sorted.empty() ? -1 : sorted[(sorted.size() - 1) * hundredths / 100];
}

// Beside the dead it takes at most twice as long.
bool isKept(const std::vector<qint64> &latencies, const std::vector<qint64> &alone)
{
    return !latencies.empty() && percentile(latencies, 50) < 2 * percentile(alone, 50) + kBusyMs
        && percentile(latencies, 99) < 2 * percentile(alone, 99) + kBusyMs;
}

// Longer at the moment at which they die, each of whom is recorded.
bool isAlmostKept(const std::vector<qint64> &latencies, const std::vector<qint64> &alone)
{
    return !latencies.empty() && percentile(latencies, 50) < 2 * percentile(alone, 50) + kBusyMs
        && percentile(latencies, 99) < 2 * (percentile(alone, 99) + kBusyMs) + endpoints();
}

// Those that live at first, with threads of their own, as others' machines would have.
class Crowd
{
public:
    [[nodiscard]] WebhookContent endpoint(int number) const
    {
        const QStringList urls{m_dying.url(QStringLiteral("/hang")), m_gone->url(QStringLiteral("/")),
                               m_dying.url(QStringLiteral("/reset"))};
        return {.name = QStringLiteral("Dead %1").arg(number),
                .endpointUrl = urls[number % urls.size()],
                .eventTypes = EventType::EmailDelivered,
                .retrySchedule = {3600},
                .timeoutSeconds = 1};
    }
    // All at once, each in one of the ways there are.
    void die()
    {
        m_dying.behave("/hang", Behaviour::of(Behaviour::Kind::Hang));
        m_dying.behave("/reset", Behaviour::of(Behaviour::Kind::Reset));
        m_gone.reset();
    }

private:
    test::Receiver m_dying;
    std::unique_ptr<test::Receiver> m_gone = std::make_unique<test::Receiver>();
};

} // namespace

// Most endpoints are dead, each in one of the ways there are: those that live get everything, and soon.
class DeadEndpointsTest : public test::LongTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void theLivingKeepTheirLatency();
    void othersAreNotTakenForDead_data();
    void othersAreNotTakenForDead();

private:
    // Every tenth lives; what is delivered is for all, what is opened only for the living.
    [[nodiscard]] bool addEndpoints(EngineUnderTest &engine, const Crowd &crowd);
    // Events, each once the living have the one before: from the commit until a living one has it,
    // in ms. Empty when one of them has not got an event, or has got it twice.
    [[nodiscard]] std::vector<qint64> latencies(EngineUnderTest &engine, const QString &part, EventType type);
};

bool DeadEndpointsTest::addEndpoints(EngineUnderTest &engine, const Crowd &crowd)
{
    std::vector<WebhookContent> contents;
    for (int i = 0; i < endpoints(); ++i) {
        const WebhookContent living{.name = QStringLiteral("Live %1").arg(i),
                                    .endpointUrl = engine.receiver.url(QStringLiteral("/live/%1").arg(i)),
                                    .eventTypes = EventType::EmailDelivered | EventType::EmailOpened};
        contents.push_back(i % 10 < kDeadInTen ? crowd.endpoint(i) : living);
    }
    return engine.addWebhooks(contents);
}

std::vector<qint64> DeadEndpointsTest::latencies(EngineUnderTest &engine, const QString &part, EventType type)
{
    std::vector<qint64> found;
    for (int i = 0; i < kEvents; ++i) {
        engine.receiver.forgetRequests();
        const bool isRecorded = engine.record(part + QString::number(i), type);
        const UnixMs committedAt = engine.clock.now();
        if (!isRecorded || !engine.receiver.waitForRequests(live(), patienceMs()))
            return {};
        std::set<QByteArray> reached;
        for (const ReceivedRequest &request : engine.receiver.requests()) {
            found.push_back(request.atMs - committedAt);
            if (!reached.insert(request.path()).second)
                return {};
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void DeadEndpointsTest::theLivingKeepTheirLatency()
{
    QFETCH_GLOBAL(QString, database);
    EngineUnderTest engine(database);
    Crowd crowd;
    QVERIFY(addEndpoints(engine, crowd));
    engine.start();
    const std::vector<qint64> alone = latencies(engine, QStringLiteral("alone-"), EventType::EmailOpened);
    QVERIFY(engine.record(QStringLiteral("all live"), EventType::EmailDelivered));
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kUntried), 0, patienceMs());
    crowd.die();
    const std::vector<qint64> before = latencies(engine, QStringLiteral("before-"), EventType::EmailDelivered);
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kUnfailed), live(), patienceMs());
    const std::vector<qint64> after = latencies(engine, QStringLiteral("after-"), EventType::EmailDelivered);
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kWaiting + kOfLive), 0, patienceMs());
    qInfo(
        "%s, %d endpoints, %d live: p50 %lld ms, p99 %lld ms; beside the dead p50 %lld ms, p99 %lld ms; once these are"
        " known p50 %lld ms, p99 %lld ms",
        qPrintable(database), endpoints(), live(), percentile(alone, 50), percentile(alone, 99), percentile(before, 50),
        percentile(before, 99), percentile(after, 50), percentile(after, 99));
    QVERIFY(!alone.empty());
    QVERIFY(isAlmostKept(before, alone));
    QVERIFY(isKept(after, alone));
}

// The dead hold every place that they may have, and more of them wait for one.
void DeadEndpointsTest::othersAreNotTakenForDead_data()
{
    QTest::addColumn<int>("failures");
    QTest::newRow("a new one") << 0;
    QTest::newRow("one that failed once") << 1;
}

void DeadEndpointsTest::othersAreNotTakenForDead()
{
    QFETCH(int, failures);
    constexpr int kPlaces = 4;
    constexpr int kDead = 3 * kPlaces;
    QFETCH_GLOBAL(QString, database);
    EngineUnderTest engine(database, {.maxInFlight = 2 * kPlaces + 2, .maxSlow = 0});
    engine.settings.mostFailing = kPlaces;
    engine.settings.mostDoubtful = 1;
    engine.settings.drainTime = std::chrono::milliseconds(0);
    engine.receiver.behave("/dead", Behaviour::of(Behaviour::Kind::Hang));
    for (int i = 0; i < kDead; ++i)
        engine.addWebhook(QStringLiteral("/dead"), {.timeoutSeconds = 30});
    QVERIFY(engine.database().write([](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE webhook_lanes SET status = 'failing',"
                                                 " consecutive_failures = 5, last_delivery_at = 1"));
    }));
    QVERIFY(engine.record(QStringLiteral("for the dead")));
    engine.start();
    QVERIFY(engine.receiver.waitForRequests(kPlaces, patienceMs()));
    const WebhookId other = engine.addWebhook(QStringLiteral("/other"), {.eventTypes = EventType::EmailOpened});
    QVERIFY(engine.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE webhook_lanes SET consecutive_failures = ?"
                                                 " WHERE webhook_id = ?"),
                                  {failures, other.text()});
    }));
    QVERIFY(engine.record(QStringLiteral("for the other"), EventType::EmailOpened));
    QTRY_COMPARE_WITH_TIMEOUT(engine.deliveries(other).front().status, DeliveryStatus::Success, 20'000);
    QCOMPARE(engine.number(kWaiting), kDead); // none of which has come to its end
}

QTEST_GUILESS_MAIN(DeadEndpointsTest)
#include "tst_deadendpoints.moc"
