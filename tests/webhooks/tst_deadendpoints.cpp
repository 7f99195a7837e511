// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/freeport.h"
#include "tests/webhooks/engineundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <map>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr int kDeadInTen = 9;
constexpr int kToFail = 3; // in a row, and an endpoint is failing
constexpr int kEvents = 5;

const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE due_at <= ?");
const QString kDelivered = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'");
const QString kActive = QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE status = 'active'");

// PENGUINMAILS_ENDPOINTS asks for more than the everyday run has time for.
int endpoints()
{
    const int asked = qEnvironmentVariableIntValue("PENGUINMAILS_ENDPOINTS");
    return asked > 0 ? asked : 200;
}

int patienceMs()
{
    return 60'000 + endpoints() * 60;
}

QString messageOf(const ReceivedRequest &request)
{
    return QJsonDocument::fromJson(request.body)
        .object()
        .value(QStringLiteral("data"))
        .toObject()
        .value(QStringLiteral("message_id"))
        .toString();
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
    void theLivingGetEverything();

private:
    [[nodiscard]] bool addEndpoints(EngineUnderTest &engine);
    // An event to each endpoint, and when it was committed.
    [[nodiscard]] bool recordTo(EngineUnderTest &engine, const QString &first, int count);
    [[nodiscard]] std::vector<qint64> latencies(const EngineUnderTest &engine, const QString &first) const;

    int m_live = 0;
    std::map<QString, qint64> m_committedAt; // by message
};

bool DeadEndpointsTest::addEndpoints(EngineUnderTest &engine)
{
    m_live = 0;
    engine.receiver.behave("/hang", Behaviour::of(Behaviour::Kind::Hang));
    engine.receiver.behave("/reset", Behaviour::of(Behaviour::Kind::Reset));
    const QString nobody = QStringLiteral("http://127.0.0.1:%1/").arg(test::freePort());
    const QStringList dead{engine.receiver.url(QStringLiteral("/hang")), nobody,
                           engine.receiver.url(QStringLiteral("/reset"))};
    for (int i = 0; i < endpoints(); ++i) {
        const bool isDead = i % 10 < kDeadInTen;
        m_live += isDead ? 0 : 1;
        const WebhookContent content{.endpointUrl = isDead ? dead[i % dead.size()] : QString(),
                                     .retrySchedule = {3600},
                                     .timeoutSeconds = 1};
        if (engine.addWebhook(QStringLiteral("/live/%1").arg(i), content).text().isEmpty())
            return false;
    }
    return true;
}

bool DeadEndpointsTest::recordTo(EngineUnderTest &engine, const QString &first, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString message = first + QString::number(i);
        if (!engine.record(message))
            return false;
        m_committedAt[message] = engine.clock.now();
    }
    return true;
}

std::vector<qint64> DeadEndpointsTest::latencies(const EngineUnderTest &engine, const QString &first) const
{
    std::vector<qint64> found;
    for (const ReceivedRequest &request : engine.receiver.requests()) {
        const QString message = messageOf(request);
        if (request.path().startsWith("/live/") && message.startsWith(first))
            found.push_back(request.atMs - m_committedAt.at(message));
    }
    std::sort(found.begin(), found.end());
    return found;
}

void DeadEndpointsTest::theLivingGetEverything()
{
    QFETCH_GLOBAL(QString, database);
    EngineUnderTest engine(database);
    QVERIFY(addEndpoints(engine));
    engine.start();
    // Once it is known of them. Those that are failing have one attempt at a time.
    for (int i = 0; i < kToFail; ++i) {
        QVERIFY(recordTo(engine, QStringLiteral("warm-%1-").arg(i), 1));
        QTRY_COMPARE_WITH_TIMEOUT(engine.number(kQueued, {engine.clock.now()}), 0, patienceMs());
    }
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kActive), m_live, patienceMs());
    QVERIFY(recordTo(engine, QStringLiteral("event-"), kEvents));
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kDelivered), m_live * (kToFail + kEvents), patienceMs());
    QTRY_COMPARE_WITH_TIMEOUT(engine.number(kQueued, {engine.clock.now()}), 0, patienceMs());

    std::map<std::pair<QByteArray, QString>, int> arrivals;
    for (const ReceivedRequest &request : engine.receiver.requests())
        ++arrivals[{request.path(), messageOf(request)}];
    for (int i = 0; i < endpoints(); ++i) {
        for (int event = 0; i % 10 >= kDeadInTen && event < kEvents; ++event)
            QCOMPARE(arrivals[std::pair("/live/" + QByteArray::number(i), QStringLiteral("event-%1").arg(event))], 1);
    }
    const std::vector<qint64> sorted = latencies(engine, QStringLiteral("event-"));
    const std::vector<qint64> unknown = latencies(engine, QStringLiteral("warm-0-"));
    qInfo("%s, %d endpoints, %d live: p50 %lld ms, p99 %lld ms, most %lld ms; before the dead were known p50 %lld ms,"
          " p99 %lld ms",
          qPrintable(database), endpoints(), m_live, percentile(sorted, 50), percentile(sorted, 99), sorted.back(),
          percentile(unknown, 50), percentile(unknown, 99));
}

QTEST_GUILESS_MAIN(DeadEndpointsTest)
#include "tst_deadendpoints.moc"
