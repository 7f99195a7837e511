// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/mortalprocess.h"

#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::MortalProcess;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kSubjects = 6;
constexpr int kEvents = 16; // of each
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kNumber = QStringLiteral("number");

// Of all subjects in turn.
bool record(EngineUnderTest &engine, int from, int to)
{
    Result<> recorded;
    for (int i = from * kSubjects; i < to * kSubjects && recorded; ++i) {
        const QJsonObject data{{QStringLiteral("message_id"), QStringLiteral("msg_%1").arg(i % kSubjects)},
                               {kNumber, i / kSubjects}};
        recorded = engine.database().write([&](store::Connection &connection) {
            return events::record(connection, engine.owner(), engine.clock.now(),
                                  {{.type = EventType::EmailSent, .data = data}});
        });
    }
    return recorded.has_value();
}

// Some take longer than others, so that they would overtake each other if they could.
int delayOf(const ReceivedRequest &request)
{
    return static_cast<int>(qHash(request.header("webhook-id")) % 3) * 30;
}

Behaviour unevenly(const ReceivedRequest &request)
{
    Behaviour behaviour;
    behaviour.delayMs = delayOf(request);
    return behaviour;
}

QJsonObject dataOf(const ReceivedRequest &request)
{
    return QJsonDocument::fromJson(request.body).object().value(QStringLiteral("data")).toObject();
}

// By subject, as they came.
std::map<QString, std::vector<ReceivedRequest>> arrivals(const EngineUnderTest &engine)
{
    std::map<QString, std::vector<ReceivedRequest>> arrivals;
    for (const ReceivedRequest &request : engine.receiver.requests())
        arrivals[dataOf(request).value(QStringLiteral("message_id")).toString()].push_back(request);
    return arrivals;
}

} // namespace

// Of one endpoint and subject, deliveries start in the order of their events, however many are under way at a time and
// whoever sends them.
class DeliveryOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void isKeptWithSeveralAtATime()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.respondBy(unevenly);
        engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30, .concurrency = 16});
        QVERIFY(record(engine, 0, kEvents / 2));
        engine.start();
        QVERIFY(record(engine, kEvents / 2, kEvents));
        compareOrder(engine);
        QVERIFY(engine.receiver.connections() > 1);
    }

    // Two who take endpoints as they come, and one who ends amid its work.
    void isKeptBySeveralProcesses()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.respondBy(unevenly);
        engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30, .concurrency = 4});
        QVERIFY(record(engine, 0, kEvents / 2));
        MortalProcess first(engine);
        QVERIFY(engine.receiver.waitForRequests(2 * kSubjects, kPatienceMs));
        MortalProcess second(engine);
        MortalProcess third(engine);
        first.end();
        // From hand to hand.
        for (int i = kEvents / 2; i < kEvents; ++i) {
            QVERIFY(record(engine, i, i + 1));
            if (i % 4 == 3)
                QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE lease_owner <> ''"), 0,
                                       kPatienceMs));
        }
        compareOrder(engine);
    }

private:
    static void compareOrder(EngineUnderTest &engine)
    {
        QVERIFY(engine.receiver.waitForRequests(kSubjects * kEvents, kPatienceMs));
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const auto arrived = arrivals(engine);
        QCOMPARE(arrived.size(), std::size_t(kSubjects));
        for (const auto &[subject, requests] : arrived) {
            QCOMPARE(requests.size(), std::size_t(kEvents));
            for (int i = 0; i < kEvents; ++i)
                QCOMPARE(dataOf(requests[static_cast<std::size_t>(i)]).value(kNumber).toInt(), i);
            // Each came when the one before was answered: timers may be a twentieth early.
            for (std::size_t i = 1; i < requests.size(); ++i)
                QVERIFY(requests[i].atMs - requests[i - 1].atMs >= delayOf(requests[i - 1]) * 9 / 10);
        }
    }
};

QTEST_GUILESS_MAIN(DeliveryOrderTest)
#include "tst_deliveryorder.moc"
