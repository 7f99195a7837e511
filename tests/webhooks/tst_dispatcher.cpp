// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
constexpr qint64 kMinuteMs = 60'000;
constexpr int kPatienceMs = 20'000;

WebhookContent patient(int attempts)
{
    return {.maxAttempts = attempts, .retrySchedule = {60}};
}

} // namespace

// Events are delivered, signed, recorded, tried again and given up as contract section 6 says.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversWhatIsWanted_data() { TestDatabase::addRows(); }
    void deliversWhatIsWanted();
    void signsTheBytesThatAreSent();
    void bothSecretsSignDuringTheOverlap();
    void triesAgainWithTheSameBody_data() { TestDatabase::addRows(); }
    void triesAgainWithTheSameBody();
    void givesUpAfterTheLastAttempt_data() { TestDatabase::addRows(); }
    void givesUpAfterTheLastAttempt();
    void theUsualScheduleEndsBeforeItsLastDelay();
    void retryAfterIsHonoured_data();
    void retryAfterIsHonoured();
    void goneIsPaused_data() { TestDatabase::addRows(); }
    void goneIsPaused();
    void pausedIsNotLost_data() { TestDatabase::addRows(); }
    void pausedIsNotLost();
    void anInactiveOneIsProbedAndOpens_data() { TestDatabase::addRows(); }
    void anInactiveOneIsProbedAndOpens();
    void aProbeIsSentWhenAskedFor_data() { TestDatabase::addRows(); }
    void aProbeIsSentWhenAskedFor();
    void probesUseUpNoAttempts_data() { TestDatabase::addRows(); }
    void probesUseUpNoAttempts();
    void whatIsNoLongerKeptIsInNobodysWay_data();
    void whatIsNoLongerKeptIsInNobodysWay();
    void startsInTheOrderOfEvents();
    void concurrencyIsKept();
    void theTimeIsThatOfTheStart_data();
    void theTimeIsThatOfTheStart();
    void aSlowOneDelaysNoOther();
    void whatTakesTooLongAtTheEndIsSentAgain();
    void ofADeletedOneNothingIsTriedAgain_data() { TestDatabase::addRows(); }
    void ofADeletedOneNothingIsTriedAgain();
    void filtersAndTypesDecide();
    void aRolledBackChangeTellsNothing();
    void credentialsAmongHeadersAreNotKept();
};

void TestDispatcher::deliversWhatIsWanted()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    QVERIFY(engine.isReady());
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1));
    const ReceivedRequest request = engine.receiver.requests().front();
    QCOMPARE(request.method(), "POST");
    QCOMPARE(request.header("content-type"), "application/json");
    QCOMPARE(request.header("user-agent"), "PenguinMails-Webhooks/1.0");
    QCOMPARE(request.header("x-penguinmails-event"), "email.sent");
    const QJsonObject event = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(event.value(QStringLiteral("type")).toString(), QStringLiteral("email.sent"));
    QCOMPARE(event.value(QStringLiteral("id")).toString().toLatin1(), request.header("webhook-id"));
    QVERIFY(engine.waitFor(kQueued, 0));
    const std::vector<Delivery> deliveries = engine.deliveries(hook);
    QCOMPARE(deliveries.size(), std::size_t(1));
    QCOMPARE(deliveries.front().status, DeliveryStatus::Success);
    QCOMPARE(deliveries.front().id.text().toLatin1(), request.header("x-penguinmails-delivery-id"));
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts")), 1);
    QCOMPARE(engine.number(QStringLiteral("SELECT SUM(succeeded) FROM webhook_figures")), 1);
}

void TestDispatcher::signsTheBytesThatAreSent()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    engine.start();
    QVERIFY(engine.record(QString::fromUtf8("msg_\xc3\xbc\xf0\x9f\x90\xa7")));
    QVERIFY(engine.receiver.waitForRequests(1));
    const ReceivedRequest request = engine.receiver.requests().front();
    const Secret secret = engine.secretOf(hook);
    QVERIFY(hasHexSignature(request.header("x-penguinmails-signature"), secret, request.body));
    const SigningInput input{.id = request.header("webhook-id"),
                             .timestamp = request.header("webhook-timestamp").toLongLong(),
                             .body = request.body};
    QVERIFY(hasStandardSignature(request.header("webhook-signature"), secret, input));
    QCOMPARE(request.header("webhook-timestamp"), request.header("x-penguinmails-timestamp"));
}

void TestDispatcher::bothSecretsSignDuringTheOverlap()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const Secret old = engine.secretOf(hook);
    QVERIFY(engine.rotate(hook, 24 * 60 * kMinuteMs));
    const Secret fresh = engine.secretOf(hook);
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1));
    ReceivedRequest request = engine.receiver.requests().front();
    QVERIFY(hasHexSignature(request.header("x-penguinmails-signature"), old, request.body));
    QVERIFY(hasHexSignature(request.header("x-penguinmails-signature"), fresh, request.body));
    QVERIFY(engine.waitFor(kQueued, 0));
    engine.clock.advance(25 * 60 * kMinuteMs);
    QVERIFY(engine.record(QStringLiteral("msg_2")));
    QVERIFY(engine.receiver.waitForRequests(2));
    request = engine.receiver.requests().back();
    QVERIFY(!hasHexSignature(request.header("x-penguinmails-signature"), old, request.body));
    QVERIFY(hasHexSignature(request.header("x-penguinmails-signature"), fresh, request.body));
}

void TestDispatcher::triesAgainWithTheSameBody()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behaveInTurn("/a", {Behaviour::ofStatus(500, "oh"), Behaviour::ofStatus(204)});
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), patient(5));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'pending_retry'"), 1));
    QCOMPARE(engine.deliveries(hook).front().statusCode, std::optional(500));
    engine.clock.advance(70'000);
    QVERIFY(engine.receiver.waitForRequests(2));
    QVERIFY(engine.waitFor(kQueued, 0));
    const std::vector<ReceivedRequest> requests = engine.receiver.requests();
    QCOMPARE(requests[0].body, requests[1].body);
    for (const char *same : {"webhook-id", "x-penguinmails-delivery-id"})
        QCOMPARE(requests[0].header(same), requests[1].header(same));
    for (const char *fresh : {"webhook-timestamp", "webhook-signature"})
        QVERIFY(requests[0].header(fresh) != requests[1].header(fresh));
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
    QCOMPARE(engine.deliveries(hook).front().attemptNumber, 2);
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts")), 2);
}

void TestDispatcher::givesUpAfterTheLastAttempt()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(503));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), patient(3));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts"), attempt));
        engine.clock.advance(70'000);
    }
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Exhausted);
    QVERIFY(!engine.deliveries(hook).front().nextRetryAt);
    QCOMPARE(engine.stored(hook).webhook.status, WebhookStatus::Failing);
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'webhook.failing'")), 1);
    QCOMPARE(engine.number(QStringLiteral("SELECT attempts FROM webhook_problem_hours")), 3);
}

// Five attempts have four delays between them, and the console says so.
void TestDispatcher::theUsualScheduleEndsBeforeItsLastDelay()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    engine.receiver.behave("/a", Behaviour::ofStatus(503));
    const WebhookContent usual;
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    for (int attempt = 1; attempt < usual.maxAttempts; ++attempt) {
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts"), attempt, kPatienceMs));
        const Delivery waiting = engine.deliveries(hook).front();
        QCOMPARE(waiting.status, DeliveryStatus::PendingRetry);
        engine.clock.advance(*waiting.nextRetryAt - engine.clock.now());
    }
    QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Exhausted);
    const qint64 tookMs = engine.number(QStringLiteral("SELECT MAX(at) - MIN(at) FROM delivery_attempts"));
    const qint64 saidMs = retryOutlook(usual.retrySchedule, usual.maxAttempts).givesUpAfterSeconds * 1000;
    QVERIFY2(tookMs >= saidMs && tookMs < saidMs * 3 / 2, qPrintable(QString::number(tookMs)));
}

void TestDispatcher::retryAfterIsHonoured_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<bool>("isHonoured");
    for (const int status : {429, 503})
        QTest::addRow("%d", status) << status << QByteArray("600") << true;
    QTest::newRow("503, sooner than the schedule") << 503 << QByteArray("5") << false;
    for (const int status : {307, 400, 404, 408, 500, 502, 504})
        QTest::addRow("%d", status) << status << QByteArray("600") << false;
}

// By those two statuses, and otherwise the schedule.
void TestDispatcher::retryAfterIsHonoured()
{
    QFETCH(int, status);
    QFETCH(QByteArray, asked);
    QFETCH(bool, isHonoured);
    EngineUnderTest engine(QStringLiteral("sqlite"));
    Behaviour busy = Behaviour::ofStatus(status);
    busy.headers = {{"Retry-After", asked}};
    engine.receiver.behave("/a", busy);
    engine.addWebhook(QStringLiteral("/a"), patient(5));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'pending_retry'"), 1));
    const qint64 wait = engine.number(QStringLiteral("SELECT next_retry_at - attempted_at - duration_ms"
                                                     " FROM deliveries"));
    const qint64 wanted = isHonoured ? asked.toLongLong() * 1000 : kMinuteMs;
    QVERIFY2(wait >= wanted && wait <= wanted * 11 / 10, qPrintable(QString::number(wait)));
    QCOMPARE(engine.number(QStringLiteral("SELECT MAX(due_at - next_retry_at) FROM delivery_queue q"
                                          " JOIN deliveries d ON d.id = q.delivery_id")),
             0);
}

void TestDispatcher::goneIsPaused()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(410));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const WebhookId listener = engine.addWebhook(QStringLiteral("/news"), {.eventTypes = EventType::WebhookPaused});
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Paused));
    QCOMPARE(engine.stored(hook).webhook.statusReason->rule, StatusRule::Gone410);
    QTRY_COMPARE_WITH_TIMEOUT(engine.receiver.requests("/news").size(), std::size_t(1), 10000);
    const QJsonObject event = QJsonDocument::fromJson(engine.receiver.requests("/news").front().body).object();
    QCOMPARE(event.value(QStringLiteral("data")).toObject().value(QStringLiteral("webhook_id")).toString(),
             hook.text());
    QVERIFY(engine.record(QStringLiteral("msg_2")));
    QVERIFY(engine.record(QStringLiteral("msg_3")));
    QCOMPARE(engine.stored(hook).webhook.held, 3); // the one that was refused is not given up
    QCOMPARE(engine.receiver.requests("/a").size(), std::size_t(1));
}

void TestDispatcher::pausedIsNotLost()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    engine.start();
    QVERIFY(engine.change([&](webhooks::WebhookRepository &repository) { return repository.pause(hook); }));
    for (int i = 0; i < 20; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QCOMPARE(engine.stored(hook).webhook.held, 20);
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Held);
    QCOMPARE(engine.receiver.count(), 0);
    QVERIFY(engine.change([&](webhooks::WebhookRepository &repository) { return repository.resume(hook); }));
    QVERIFY(engine.receiver.waitForRequests(20));
    QVERIFY(engine.waitFor(kQueued, 0));
    const std::vector<ReceivedRequest> requests = engine.receiver.requests();
    // 50 a second, after a burst.
    QVERIFY(requests.back().atMs - requests.front().atMs >= 200);
}

void TestDispatcher::anInactiveOneIsProbedAndOpens()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(500));
    WebhookContent content = patient(10);
    content.concurrency = 16;
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), content);
    engine.start();
    for (int i = 0; i < 30; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Inactive));
    QCOMPARE(engine.stored(hook).webhook.statusReason->rule, StatusRule::FailureRate);
    // Those that were under way have come in.
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE lease_owner <> ''"), 0));
    const int before = engine.receiver.count();
    engine.clock.advance(6 * kMinuteMs); // the first probe
    QVERIFY(engine.receiver.waitForRequests(before + 1));
    QVERIFY(engine.waitFor(QStringLiteral("SELECT MAX(probes) FROM webhook_lanes"), 1));
    QCOMPARE(engine.receiver.count(), before + 1);
    engine.receiver.behave("/a", Behaviour::ofStatus(200));
    engine.clock.advance(11 * kMinuteMs);
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active));
    engine.clock.advance(2 * kMinuteMs);
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'")), 30);
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'webhook.recovered'")), 1);
    // What was held meanwhile is not let loose on it: 50 a second, after a burst.
    const std::vector<ReceivedRequest> requests = engine.receiver.requests();
    QVERIFY(requests.back().atMs - requests[requests.size() - 29].atMs >= 300);
}

// Whoever has mended the endpoint need not wait; whoever has not makes no later probe wait longer.
void TestDispatcher::aProbeIsSentWhenAskedFor()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(500));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), patient(1));
    QVERIFY(engine.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE webhook_lanes SET status = 'inactive', probe_at = ?"),
                                  {engine.clock.now() + 60 * kMinuteMs});
    }));
    for (int i = 0; i < 3; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    const auto ask = [&] {
        return engine.change([&](webhooks::WebhookRepository &repository) { return repository.probe(hook); });
    };
    QVERIFY(ask());
    engine.start();
    for (int time = 1; time <= 2; ++time) {
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE probe_at > ?"
                                              " AND lease_owner = ''"),
                               1, QVariantList{engine.clock.now() + 4 * kMinuteMs}));
        QCOMPARE(engine.receiver.count(), time);
        QCOMPARE(engine.number(QStringLiteral("SELECT probes FROM webhook_lanes")), 0);
        QVERIFY(*engine.stored(hook).webhook.nextProbeAt <= engine.clock.now() + webhooks::kFirstProbeMs);
        QCOMPARE(engine.stored(hook).webhook.held, 3);
        engine.receiver.behave("/a", Behaviour::ofStatus(time == 1 ? 500 : 200));
        QVERIFY(ask());
    }
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active));
    QVERIFY(engine.waitFor(kQueued, 0));
}

void TestDispatcher::probesUseUpNoAttempts()
{
    constexpr int kProbes = 6;
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(500));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), patient(1));
    QVERIFY(engine.stopForProbes());
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    engine.start();
    for (int probe = 1; probe <= kProbes; ++probe) {
        QVERIFY(engine.waitFor(QStringLiteral("SELECT probes FROM webhook_lanes"), probe));
        const Delivery held = engine.deliveries(hook).front();
        QCOMPARE(held.status, DeliveryStatus::Held);
        QCOMPARE(held.attemptNumber, probe);
        QVERIFY(!held.nextRetryAt);
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE due_at <= ?"),
                               {engine.clock.now()}),
                 1);
        engine.receiver.behave("/a", Behaviour::ofStatus(probe < kProbes ? 500 : 200));
        engine.clock.advance(61 * kMinuteMs);
    }
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active));
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
    QCOMPARE(engine.receiver.count(), kProbes + 1);
}

void TestDispatcher::whatIsNoLongerKeptIsInNobodysWay_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("status");
    for (const char *database : {"sqlite", "postgresql"}) {
        for (const char *status : {"active", "failing", "inactive"})
            QTest::addRow("%s, %s", database, status) << QString::fromLatin1(database) << QString::fromLatin1(status);
    }
}

// Of what waits longest, the events or the places in the log have gone by age.
void TestDispatcher::whatIsNoLongerKeptIsInNobodysWay()
{
    constexpr int kGone = 70; // more than are read at once
    QFETCH(QString, database);
    QFETCH(QString, status);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    for (int i = 0; i < kGone; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QVERIFY(engine.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("DELETE FROM events WHERE body LIKE '%msg_1%'")).and_then([&](int) {
            return connection.execute(
                QStringLiteral("DELETE FROM deliveries WHERE event_id IN (SELECT id FROM events)"));
        });
    }));
    QVERIFY(engine.record(QStringLiteral("the one that is left")));
    QVERIFY(engine.database().write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE webhook_lanes SET status = ?, probe_at = 1,"
                                                 " consecutive_failures = CASE ? WHEN 'active' THEN 0 ELSE 5 END"),
                                  {status, status});
    }));
    engine.start();
    QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
    QVERIFY(engine.receiver.requests().front().body.contains("the one that is left"));
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active, kPatienceMs));
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'"), 1));
}

void TestDispatcher::startsInTheOrderOfEvents()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent content;
    content.concurrency = 1;
    engine.addWebhook(QStringLiteral("/a"), content);
    for (int i = 0; i < 50; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i, 2, 10, QLatin1Char('0'))));
    engine.start();
    QVERIFY(engine.receiver.waitForRequests(50));
    QByteArrayList arrived;
    for (const ReceivedRequest &request : engine.receiver.requests())
        arrived.append(request.body.mid(request.body.indexOf("msg_"), 6));
    QByteArrayList sorted = arrived;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(arrived, sorted);
}

void TestDispatcher::concurrencyIsKept()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    Behaviour slow;
    slow.delayMs = 300;
    engine.receiver.behave("/a", slow);
    WebhookContent content;
    content.concurrency = 3;
    engine.addWebhook(QStringLiteral("/a"), content);
    for (int i = 0; i < 12; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    engine.start();
    QVERIFY(engine.receiver.waitForRequests(12));
    QVERIFY(engine.waitFor(kQueued, 0));
    QVERIFY2(engine.receiver.connections() <= 3, qPrintable(QString::number(engine.receiver.connections())));
}

void TestDispatcher::theTimeIsThatOfTheStart_data()
{
    QTest::addColumn<bool>("isOther");
    QTest::newRow("after a place of its endpoint") << false;
    QTest::newRow("after a place of the client") << true;
}

// Not that of its being handed over: the second waits until the first has been answered.
void TestDispatcher::theTimeIsThatOfTheStart()
{
    QFETCH(bool, isOther);
    constexpr int kSlowMs = 2500;
    EngineUnderTest engine(QStringLiteral("sqlite"), isOther
                                                         ? outbound::OutboundSettings{.maxInFlight = 1, .maxSlow = 0}
                                                         : outbound::OutboundSettings());
    Behaviour slow;
    slow.delayMs = kSlowMs;
    engine.receiver.behaveInTurn("/a", {slow, {}});
    engine.addWebhook(QStringLiteral("/a"), {.concurrency = 1});
    const EventType second = isOther ? EventType::EmailOpened : EventType::EmailSent;
    if (isOther)
        engine.addWebhook(QStringLiteral("/b"), {.eventTypes = second});
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
    QVERIFY(engine.record(QStringLiteral("msg_2"), second));
    QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs));
    QVERIFY(engine.waitFor(kQueued, 0));
    const std::vector<ReceivedRequest> requests = engine.receiver.requests();
    const qint64 signedAt = requests[1].header("webhook-timestamp").toLongLong();
    QCOMPARE(requests[1].header("x-penguinmails-timestamp").toLongLong(), signedAt);
    QVERIFY2((signedAt + 1) * 1000 > requests[0].atMs + kSlowMs * 9 / 10,
             qPrintable(QString::number(signedAt * 1000 - requests[0].atMs)));
    QCOMPARE(engine.number(QStringLiteral("SELECT MAX(at) FROM delivery_attempts")) / 1000, signedAt);
}

void TestDispatcher::aSlowOneDelaysNoOther()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    engine.receiver.behave("/hangs", Behaviour::of(Behaviour::Kind::Hang));
    for (int i = 0; i < 20; ++i)
        engine.addWebhook(QStringLiteral("/hangs"));
    engine.addWebhook(QStringLiteral("/lives"));
    engine.start();
    for (int i = 0; i < 5; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(engine.receiver.requests("/lives").size(), std::size_t(5), 4000);
    QVERIFY(timer.elapsed() < 4000); // the others are still hanging: their time is 5 s
}

// The request is still under way when nobody is there any more to record what comes of it.
void TestDispatcher::whatTakesTooLongAtTheEndIsSentAgain()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    engine.receiver.behaveInTurn("/a", {{.kind = Behaviour::Kind::Held, .status = 500, .keepAlive = false}, {}});
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30});
    engine.settings.drainTime = std::chrono::milliseconds(0);
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
    engine.stop();
    engine.start();
    QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs));
    QVERIFY(engine.waitFor(kQueued, 0));
    engine.receiver.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(engine.receiver.openConnections(), 1, kPatienceMs); // the first is answered
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts")), 1);
}

void TestDispatcher::ofADeletedOneNothingIsTriedAgain()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", {.kind = Behaviour::Kind::Held, .status = 500});
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30});
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
    QVERIFY(engine.change([&](webhooks::WebhookRepository &repository) { return repository.remove(hook); }));
    engine.receiver.letGo();
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts"), 1));
    const Delivery delivery = engine.deliveries(hook).front();
    QCOMPARE(delivery.status, DeliveryStatus::Failed);
    QVERIFY(!delivery.nextRetryAt);
}

void TestDispatcher::filtersAndTypesDecide()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent filtered;
    filtered.eventFilters = {{QStringLiteral("data.message_id"), QStringLiteral("msg_2")}};
    const WebhookId some = engine.addWebhook(QStringLiteral("/some"), filtered);
    const WebhookId other = engine.addWebhook(QStringLiteral("/other"), {.eventTypes = EventType::EmailBounced});
    for (int i = 1; i <= 3; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QCOMPARE(engine.deliveries(some).size(), std::size_t(1));
    QCOMPARE(engine.deliveries(other).size(), std::size_t(0));
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM events")), 3);
}

void TestDispatcher::aRolledBackChangeTellsNothing()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const Result<> undone = engine.database().write([&](store::Connection &connection) -> Result<> {
        const Result<> recorded = events::record(connection, engine.owner(), engine.clock.now(),
                                                 {{.type = EventType::EmailSent, .data = {}}});
        return recorded ? fail(ErrorKind::Conflict, QStringLiteral("the change failed")) : recorded;
    });
    QVERIFY(!undone);
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM events")), 0);
    QCOMPARE(engine.deliveries(hook).size(), std::size_t(0));
}

void TestDispatcher::credentialsAmongHeadersAreNotKept()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent content;
    content.headers = {{QStringLiteral("Authorization"), QStringLiteral("Basic for-the-receiver")},
                       {QStringLiteral("X-Team"), QStringLiteral("growth")}};
    engine.addWebhook(QStringLiteral("/a"), content);
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1));
    QCOMPARE(engine.receiver.requests().front().header("authorization"), "Basic for-the-receiver");
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts WHERE request_headers"
                                          " LIKE '%for-the-receiver%'")),
             0);
    QCOMPARE(engine.number(
                 QStringLiteral("SELECT COUNT(*) FROM delivery_attempts WHERE request_headers LIKE '%growth%'")),
             1);
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
