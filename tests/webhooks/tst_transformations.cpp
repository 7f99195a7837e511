// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/deliveryretry.h"
#include "tests/webhooks/engineundertest.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr qint64 kMinuteMs = 60'000;
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kAttempts = QStringLiteral("SELECT COUNT(*) FROM delivery_attempts");
const QString kFailed = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'failed'");
const QString kToldOf = QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'webhook.transformation_failed'");

WebhookContent with(const char *body)
{
    return {
        .maxAttempts = 2,
        .retrySchedule = {60},
        .transformation = {.kind = TransformationKind::JavaScript,
                           .source = QStringLiteral("function transform(event) { %1 }").arg(QLatin1StringView(body))}};
}

WebhookContent mapped()
{
    return {.transformation = {.kind = TransformationKind::Mapping,
                               .mapping = {{QStringLiteral("message.id"), QStringLiteral("data.message_id")},
                                           {QStringLiteral("from"),
                                            QJsonObject{{QStringLiteral("value"), QStringLiteral("PenguinMails")}}}}}};
}

QByteArrayList bodiesOf(const std::vector<ReceivedRequest> &requests)
{
    QByteArrayList bodies;
    for (const ReceivedRequest &request : requests)
        bodies.append(request.body);
    return bodies;
}

bool change(EngineUnderTest &engine, const WebhookId &hook, const Transformation &transformation)
{
    WebhookContent content = engine.stored(hook).webhook.content;
    content.transformation = transformation;
    return engine.change([&](webhooks::WebhookRepository &repository) { return repository.update(hook, content); });
}

} // namespace

// What endpoints get when their webhooks have a transformation.
class TestTransformations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBodyIsTransformedSignedAndKept_data() { TestDatabase::addRows(); }
    void theBodyIsTransformedSignedAndKept();
    void itsHeadersTakeThePlaceOfTheWebhooks();
    void aMappingNeedsNoProgram_data() { TestDatabase::addRows(); }
    void aMappingNeedsNoProgram();
    void everyRetryHasTheSameBody_data() { TestDatabase::addRows(); }
    void everyRetryHasTheSameBody();
    void aFunctionIsNotForWhatWasSent_data() { TestDatabase::addRows(); }
    void aFunctionIsNotForWhatWasSent();
    void skippedIsNotSent_data() { TestDatabase::addRows(); }
    void skippedIsNotSent();
    void aFailingFunctionLosesNothing_data() { TestDatabase::addRows(); }
    void aFailingFunctionLosesNothing();
    void aMappingThatIsTooDeepSendsNothing_data() { TestDatabase::addRows(); }
    void aMappingThatIsTooDeepSendsNothing();
    void aMendedFunctionNeedsNoWaiting_data() { TestDatabase::addRows(); }
    void aMendedFunctionNeedsNoWaiting();
    void whatIsArchivedIsGivenUp_data() { TestDatabase::addRows(); }
    void whatIsArchivedIsGivenUp();
    void aNulInItsErrorStopsNobody_data() { TestDatabase::addRows(); }
    void aNulInItsErrorStopsNobody();
    void aProbeUsesUpNoAttempt_data() { TestDatabase::addRows(); }
    void aProbeUsesUpNoAttempt();
    void isNotHeldAgainstTheEndpoint();
    void anEndlessOneDelaysNoOther();
    void theOrderIsKept();
    void whatWaitsAtTheEndIsDeliveredLater();
};

void TestTransformations::theBodyIsTransformedSignedAndKept()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(
        QStringLiteral("/a"),
        with("return { body: { text: 'Sent ' + event.data.message_id }, headers: { 'X-Channel': '#mail' } };"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1));
    const ReceivedRequest request = engine.receiver.requests().front();
    QCOMPARE(request.body, R"({"text":"Sent msg_1"})");
    QCOMPARE(request.header("x-channel"), "#mail");
    const SigningInput input{.id = request.header("webhook-id"),
                             .timestamp = request.header("webhook-timestamp").toLongLong(),
                             .body = request.body};
    std::vector<Secret> secrets;
    secrets.push_back(engine.secretOf(hook));
    QCOMPARE(request.header("webhook-signature"), standardSignatures(secrets, input));
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE body = ?"),
                           {QString::fromUtf8(request.body)}),
             1);
}

void TestTransformations::itsHeadersTakeThePlaceOfTheWebhooks()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent content = with(
        "return { body: 1, headers: { 'x-team': 'growth', 'Authorization': 'Basic made' } };");
    content.headers = {{QStringLiteral("X-Team"), QStringLiteral("sales")}};
    engine.addWebhook(QStringLiteral("/a"), content);
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1));
    const ReceivedRequest request = engine.receiver.requests().front();
    QCOMPARE(request.header("x-team"), "growth");
    QCOMPARE(request.head.toLower().count("x-team:"), 1);
    QCOMPARE(request.header("authorization"), "Basic made");
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.number(kAttempts + QStringLiteral(" WHERE request_headers LIKE '%Basic made%'")), 0);
}

void TestTransformations::aMappingNeedsNoProgram()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.addWebhook(QStringLiteral("/a"), mapped());
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.receiver.waitForRequests(1));
    QCOMPARE(engine.receiver.requests().front().body, R"({"from":"PenguinMails","message":{"id":"msg_1"}})");
}

void TestTransformations::everyRetryHasTheSameBody()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(500));
    WebhookContent content = with("return { body: { lot: Math.random() }, headers: { 'X-Lot': '' + Math.random() } };");
    content.maxAttempts = 5;
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), content);
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(kAttempts, 1));
    // Nor does another function change what was once sent.
    QVERIFY(change(engine, hook, mapped().transformation));
    engine.clock.advance(70'000);
    QVERIFY(engine.receiver.waitForRequests(2));
    const std::vector<ReceivedRequest> requests = engine.receiver.requests();
    QCOMPARE(requests[0].body, requests[1].body);
    QVERIFY(!requests[0].header("x-lot").isEmpty());
    for (const char *same : {"x-lot", "webhook-id", "x-penguinmails-delivery-id"})
        QCOMPARE(requests[0].header(same), requests[1].header(same));
}

// Neither a retry nor the operator's own changes the bytes that go under an id.
void TestTransformations::aFunctionIsNotForWhatWasSent()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    engine.receiver.behave("/a", Behaviour::ofStatus(500));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 2, .retrySchedule = {60}});
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(kAttempts, 1));
    QVERIFY(change(engine, hook, mapped().transformation));
    engine.clock.advance(70'000);
    QVERIFY(engine.receiver.waitForRequests(2));
    QVERIFY(engine.waitFor(kQueued, 0));
    engine.receiver.behave("/a", Behaviour::ofStatus(200));
    const DeliveryId delivery = engine.deliveries(hook).front().id;
    QVERIFY(engine.database().write([&](store::Connection &connection) {
        return webhooks::requeue(connection, engine.owner(), delivery, engine.clock.now());
    }));
    QVERIFY(engine.receiver.waitForRequests(3));
    QVERIFY(engine.waitFor(kQueued, 0));
    const QByteArrayList bodies = bodiesOf(engine.receiver.requests());
    QCOMPARE(bodies, QByteArrayList(3, bodies.front()));
}

void TestTransformations::skippedIsNotSent()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"),
                                             with("return event.data.message_id === 'msg_2' ? null : { body: 1 };"));
    engine.start();
    for (int i = 1; i <= 3; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.receiver.count(), 2);
    const std::vector<Delivery> deliveries = engine.deliveries(hook);
    QCOMPARE(deliveries[1].status, DeliveryStatus::Skipped);
    QCOMPARE(deliveries[1].attemptNumber, 0);
    QCOMPARE(deliveries[2].status, DeliveryStatus::Success);
    QCOMPARE(engine.number(kAttempts), 2);
    QCOMPARE(engine.number(QStringLiteral("SELECT SUM(succeeded) FROM webhook_figures")), 2);
}

void TestTransformations::aFailingFunctionLosesNothing()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), with("\n return { body: event.data.none.such };"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.record(QStringLiteral("msg_2")));
    for (int attempt = 1; attempt <= 2; ++attempt) {
        QVERIFY(engine.waitFor(kAttempts, 2 * attempt));
        QVERIFY(engine.waitFor(kFailed, 2));
        const Delivery delivery = engine.deliveries(hook).front();
        QVERIFY2(delivery.errorMessage.startsWith(QStringLiteral("Line 2: TypeError")),
                 qPrintable(delivery.errorMessage));
        QCOMPARE(delivery.nextRetryAt.has_value(), attempt == 1);
        engine.clock.advance(70'000);
    }
    // As often as the endpoint may fail: then it is given up, and waits for a mended function only.
    QVERIFY(engine.waitFor(kQueued, 0));
    WebhookContent content = engine.stored(hook).webhook.content;
    content.description = QStringLiteral("Still broken");
    QVERIFY(engine.change([&](webhooks::WebhookRepository &repository) { return repository.update(hook, content); }));
    QCOMPARE(engine.number(kQueued), 0);
    QCOMPARE(engine.receiver.count(), 0);
    QCOMPARE(engine.number(kAttempts), 4);
    engine.receiver.behave("/a", Behaviour::ofStatus(500)); // it has all its attempts again
    QVERIFY(change(engine, hook, with("return { body: event.data.message_id };").transformation));
    QVERIFY(engine.receiver.waitForRequests(2)); // at once: the clock stands where it was
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'pending_retry'"), 2));
    engine.receiver.behave("/a", Behaviour::ofStatus(200));
    engine.clock.advance(70'000);
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'")), 2);
    QCOMPARE(engine.number(QStringLiteral("SELECT MAX(attempt_number) FROM deliveries")), 4);
    const QByteArrayList bodies = bodiesOf(engine.receiver.requests());
    QVERIFY(bodies.contains("\"msg_1\""));
    QVERIFY(bodies.contains("\"msg_2\""));
}

// Between its first try and its next one.
// As it was taken once.
void TestTransformations::aMappingThatIsTooDeepSendsNothing()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const QJsonObject mapping{{QStringLiteral("a.").repeated(5'000) + u'b', QStringLiteral("id")}};
    engine.addWebhook(QStringLiteral("/a"),
                      {.maxAttempts = 2, .transformation = {.kind = TransformationKind::Mapping, .mapping = mapping}});
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(kFailed, 1));
    QCOMPARE(engine.receiver.count(), 0);
}

void TestTransformations::aMendedFunctionNeedsNoWaiting()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), with("throw new Error('no');"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(kFailed, 1));
    QCOMPARE(engine.number(kQueued), 1);
    QVERIFY(change(engine, hook, mapped().transformation));
    QVERIFY(engine.receiver.waitForRequests(1));
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.number(kToldOf), 1);
}

void TestTransformations::whatIsArchivedIsGivenUp()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), with("throw new Error('no');"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(kFailed, 1));
    QVERIFY(engine.database().write([&](store::Connection &connection) {
        return webhooks::DeliveryLog(connection, engine.owner()).archiveFailed(hook, 10);
    }));
    QCOMPARE(engine.number(kQueued), 0);
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Archived);
}

// No database takes one in a text.
void TestTransformations::aNulInItsErrorStopsNobody()
{
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), with("throw 'not\\u0000so\\u001b';"));
    engine.addWebhook(QStringLiteral("/b"));
    engine.start();
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    QVERIFY(engine.waitFor(kFailed, 1));
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'"), 1));
    QVERIFY(engine.deliveries(hook).front().errorMessage.contains(QStringLiteral("notso.")));
}

// What is held for an endpoint that takes none stays held when its function fails.
void TestTransformations::aProbeUsesUpNoAttempt()
{
    constexpr int kProbes = 3;
    QFETCH(QString, database);
    EngineUnderTest engine(database);
    WebhookContent content = with("throw new Error('no');");
    content.maxAttempts = 1;
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), content);
    QVERIFY(engine.stopForProbes());
    QVERIFY(engine.record(QStringLiteral("msg_1")));
    engine.start();
    for (int probe = 1; probe <= kProbes; ++probe) {
        QVERIFY(engine.waitFor(QStringLiteral("SELECT probes FROM webhook_lanes"), probe));
        const Delivery held = engine.deliveries(hook).front();
        QCOMPARE(held.status, DeliveryStatus::Held);
        QCOMPARE(held.attemptNumber, probe);
        QVERIFY(!held.nextRetryAt);
        QCOMPARE(engine.number(kQueued), 1);
        if (probe == kProbes)
            QVERIFY(change(engine, hook, mapped().transformation));
        engine.clock.advance(61 * kMinuteMs);
    }
    QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active));
    QVERIFY(engine.waitFor(kQueued, 0));
    QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
    QCOMPARE(engine.number(QStringLiteral("SELECT SUM(given_up) FROM webhook_figures")), 0);
}

void TestTransformations::isNotHeldAgainstTheEndpoint()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent content = with("throw new Error('no');");
    content.concurrency = 16;
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), content);
    for (int i = 0; i < 120; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    engine.start();
    QVERIFY(engine.waitFor(kAttempts, 120));
    QVERIFY(engine.waitFor(kFailed, 120));
    const webhooks::StoredWebhook stored = engine.stored(hook);
    QCOMPARE(stored.webhook.status, WebhookStatus::Active);
    QCOMPARE(stored.webhook.consecutiveFailures, 0);
    QCOMPARE(stored.webhook.failed24h, 0);
    QCOMPARE(engine.number(kToldOf), 1);
}

void TestTransformations::anEndlessOneDelaysNoOther()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    engine.addWebhook(QStringLiteral("/endless"), with("while (true) {}"));
    engine.addWebhook(QStringLiteral("/lives"), with("return { body: event.data.message_id };"));
    engine.addWebhook(QStringLiteral("/plain"));
    for (int i = 0; i < 20; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    engine.start();
    // Alone, the endless one takes a third of a second for each of its own.
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'"), 40));
    QVERIFY(engine.number(kFailed) < 20);
    QVERIFY(engine.waitFor(kFailed, 20, 60'000));
    QVERIFY(engine.receiver.requests("/endless").empty());
    QCOMPARE(engine.number(kAttempts + QStringLiteral(" WHERE error_message LIKE '%longer than 200 ms%'")), 20);
}

void TestTransformations::theOrderIsKept()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent content = with(
        "let n = 0; for (let i = 0; i < 20000 * (event.data.message_id.length % 3); ++i) n += i;"
        "return { body: event.data.message_id };");
    content.concurrency = 1;
    engine.addWebhook(QStringLiteral("/a"), content);
    QByteArrayList wanted;
    for (int i = 0; i < 50; ++i) {
        const QString id = QStringLiteral("msg_%1%2").arg(i).arg(QString(i % 5, u'x'));
        wanted.append('"' + id.toLatin1() + '"');
        QVERIFY(engine.record(id));
    }
    engine.start();
    QVERIFY(engine.receiver.waitForRequests(50));
    QCOMPARE(bodiesOf(engine.receiver.requests()), wanted);
}

// The service ends while functions wait for their turn: nothing is recorded of those, and the next one has them.
void TestTransformations::whatWaitsAtTheEndIsDeliveredLater()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    WebhookContent content = with("const until = Date.now() + 100; while (Date.now() < until) {} return { body: 1 };");
    content.concurrency = 16;
    engine.addWebhook(QStringLiteral("/a"), content);
    engine.start();
    QVERIFY(engine.record(QStringLiteral("the first one, which is sent alone")));
    QVERIFY(engine.waitFor(kQueued, 0));
    for (int i = 0; i < 16; ++i)
        QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
    QVERIFY(engine.receiver.waitForRequests(2));
    QElapsedTimer timer;
    timer.start();
    engine.stop();
    QVERIFY(timer.elapsed() < 10'000);
    QVERIFY(engine.number(kQueued) > 0);
    engine.start();
    QVERIFY(engine.waitFor(kQueued, 0, 30'000));
    QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'")), 17);
}

QTEST_GUILESS_MAIN(TestTransformations)
#include "tst_transformations.moc"
