// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/freeport.h"
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
constexpr int kEvents = 5;       // of each part
constexpr qint64 kSoonMs = 5000; // also for 10,000 on a busy machine

const QString kActive = QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE status = 'active'");
const QString kLiveWaiting = QStringLiteral(
    "SELECT COUNT(*) FROM delivery_queue q JOIN webhooks w ON w.id = q.webhook_id WHERE w.name LIKE 'Live %'");

// PENGUINMAILS_ENDPOINTS asks for more than the everyday run has time for.
int endpoints()
{
    const int asked = qEnvironmentVariableIntValue("PENGUINMAILS_ENDPOINTS");
    return asked > 0 ? asked : 200;
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

} // namespace

// Most endpoints are dead, each in one of the ways there are: those that live get everything, and soon.
class DeadEndpointsTest : public QObject
{
    Q_OBJECT
public:
    // The full form takes longer than the five minutes that Qt Test allows.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void theLivingKeepTheirLatency();

private:
    [[nodiscard]] bool addLive(EngineUnderTest &engine);
    [[nodiscard]] bool addDead(EngineUnderTest &engine);
    // Events to all endpoints, each once the living have the one before: from the commit until a living one has it,
    // in ms. Empty when one of them has not got an event, or has got it twice.
    [[nodiscard]] std::vector<qint64> latencies(EngineUnderTest &engine, const QString &part);
};

bool DeadEndpointsTest::addLive(EngineUnderTest &engine)
{
    std::vector<WebhookContent> contents;
    for (int i = 0; i < live(); ++i) {
        contents.push_back({.name = QStringLiteral("Live %1").arg(i),
                            .endpointUrl = engine.receiver.url(QStringLiteral("/live/%1").arg(i)),
                            .eventTypes = EventType::EmailSent});
    }
    return engine.addWebhooks(contents);
}

bool DeadEndpointsTest::addDead(EngineUnderTest &engine)
{
    static test::Receiver deadOnes; // on a thread of its own, as others' machines would be
    deadOnes.behave("/hang", Behaviour::of(Behaviour::Kind::Hang));
    deadOnes.behave("/reset", Behaviour::of(Behaviour::Kind::Reset));
    const QString nobody = QStringLiteral("http://127.0.0.1:%1/").arg(test::freePort());
    const QStringList dead{deadOnes.url(QStringLiteral("/hang")), nobody, deadOnes.url(QStringLiteral("/reset"))};
    std::vector<WebhookContent> contents;
    for (int i = 0; i < endpoints() - live(); ++i) {
        contents.push_back({.name = QStringLiteral("Dead %1").arg(i),
                            .endpointUrl = dead[i % dead.size()],
                            .eventTypes = EventType::EmailSent,
                            .retrySchedule = {3600},
                            .timeoutSeconds = 1});
    }
    return engine.addWebhooks(contents);
}

std::vector<qint64> DeadEndpointsTest::latencies(EngineUnderTest &engine, const QString &part)
{
    std::vector<qint64> found;
    for (int i = 0; i < kEvents; ++i) {
        engine.receiver.forgetRequests();
        const bool isRecorded = engine.record(part + QString::number(i));
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
    QVERIFY(addLive(engine));
    engine.start();
    const std::vector<qint64> alone = latencies(engine, QStringLiteral("alone-"));
    QVERIFY(addDead(engine));
    const std::vector<qint64> before = latencies(engine, QStringLiteral("before-"));
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kActive), live(), patienceMs());
    const std::vector<qint64> after = latencies(engine, QStringLiteral("after-"));
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kLiveWaiting), 0, patienceMs());
    qInfo(
        "%s, %d endpoints, %d live: p50 %lld ms, p99 %lld ms; beside the dead p50 %lld ms, p99 %lld ms; once these are"
        " known p50 %lld ms, p99 %lld ms",
        qPrintable(database), endpoints(), live(), percentile(alone, 50), percentile(alone, 99), percentile(before, 50),
        percentile(before, 99), percentile(after, 50), percentile(after, 99));
    for (const std::vector<qint64> &part : {alone, before, after}) {
        QVERIFY(!part.empty());
        QVERIFY(part.back() < kSoonMs);
    }
}

QTEST_GUILESS_MAIN(DeadEndpointsTest)
#include "tst_deadendpoints.moc"
