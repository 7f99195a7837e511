// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/transformedrecord.h"
#include "tests/webhooks/countingdatabase.h"
#include "tests/webhooks/mortalprocess.h"

#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::MortalProcess;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qint64 kMinuteMs = 60'000;
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kAttempts = QStringLiteral("SELECT COUNT(*) FROM delivery_attempts");

// Another body each time.
WebhookContent drawingLots()
{
    return {.maxAttempts = 2,
            .retrySchedule = {60},
            .timeoutSeconds = 30,
            .transformation = {.kind = TransformationKind::JavaScript,
                               .source = QStringLiteral("function transform(event) { return { body: { lot:"
                                                        " Math.random() }, headers: { 'X-Lot': '' + Math.random() } };"
                                                        " }")}};
}

template<class Edit>
bool edit(EngineUnderTest &engine, const WebhookId &hook, Edit edit)
{
    WebhookContent content = engine.stored(hook).webhook.content;
    edit(content);
    return engine.change([&](webhooks::WebhookRepository &repository) { return repository.update(hook, content); });
}

bool setTransformation(EngineUnderTest &engine, const WebhookId &hook, const Transformation &transformation)
{
    return edit(engine, hook, [&](WebhookContent &content) { content.transformation = transformation; });
}

// From now on its webhook does.
bool drawLots(EngineUnderTest &engine, const WebhookId &hook)
{
    return setTransformation(engine, hook, drawingLots().transformation);
}

// An endpoint that is not tried yet gets one delivery at first.
bool prove(EngineUnderTest &engine)
{
    return engine.record(QStringLiteral("msg_0")) && engine.waitFor(kAttempts, 1, kPatienceMs);
}

bool setConcurrency(EngineUnderTest &engine, const WebhookId &hook, int concurrency)
{
    return edit(engine, hook, [&](WebhookContent &content) { content.concurrency = concurrency; });
}

bool execute(EngineUnderTest &engine, const QString &sql)
{
    const Result<int> done = engine.database().write(
        [&](store::Connection &connection) { return connection.execute(sql); });
    if (!done)
        qWarning("%s", qPrintable(done.error().detail));
    return done.has_value();
}

// From now on the database keeps no body.
bool refuseBodies(EngineUnderTest &engine)
{
    const bool isPostgres = engine.database().dialect() == store::Dialect::PostgreSql;
    return execute(engine, isPostgres
                               ? QStringLiteral("ALTER TABLE deliveries ADD CONSTRAINT refused CHECK (body IS NULL)")
                               : QStringLiteral("CREATE TRIGGER refused BEFORE UPDATE OF body ON deliveries"
                                                " BEGIN SELECT RAISE(ABORT, 'refused'); END"));
}

} // namespace

// What a transformation made is kept before it is sent, so that it is the same however often it is.
class KeptBodiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    // The one had sent it, and could not say so any more.
    void whatADeadOneSentIsSentAsItWas()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Hang));
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), drawingLots());
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        MortalProcess first(engine);
        QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
        first.kill();
        QCOMPARE(engine.number(kAttempts), 0);
        engine.receiver.behave("/a", Behaviour::ofStatus(200));
        engine.clock.advance(webhooks::LaneRepository::kLeaseMs);
        engine.start();
        QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs));
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const std::vector<ReceivedRequest> requests = engine.receiver.requests();
        QVERIFY(!requests[0].header("x-lot").isEmpty());
        QCOMPARE(requests[1].body, requests[0].body);
        for (const char *same : {"x-lot", "webhook-id", "x-penguinmails-delivery-id"})
            QCOMPARE(requests[1].header(same), requests[0].header(same));
        QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Success);
    }

    // The same of one that made none, when its webhook has a transformation by now.
    void whatADeadOneSentPlainStaysPlain()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Hang));
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30});
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        MortalProcess first(engine);
        QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
        first.kill();
        QCOMPARE(engine.number(kAttempts), 0);
        QVERIFY(drawLots(engine, hook));
        engine.receiver.behave("/a", Behaviour::ofStatus(200));
        engine.clock.advance(webhooks::LaneRepository::kLeaseMs);
        engine.start();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QVERIFY(engine.record(QStringLiteral("msg_2"))); // nobody had that one
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const std::vector<ReceivedRequest> requests = engine.receiver.requests();
        QCOMPARE(requests.size(), std::size_t(3));
        const auto isFirst = [&](const ReceivedRequest &request) {
            return request.header("webhook-id") == requests[0].header("webhook-id");
        };
        for (const ReceivedRequest &request : requests) {
            QCOMPARE(request.header("x-lot").isEmpty(), isFirst(request));
            QCOMPARE(request.body == requests[0].body, isFirst(request));
        }
        QCOMPARE(std::count_if(requests.begin(), requests.end(), isFirst), 2);
    }

    // Also when the transformation comes while another has what it left, and has not come to it.
    void itStaysPlainInOtherHands()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30, .concurrency = 2});
        MortalProcess first(engine);
        QVERIFY(prove(engine));
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Hang));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        QVERIFY(engine.receiver.waitForRequests(3, kPatienceMs));
        first.kill();
        QVERIFY(setConcurrency(engine, hook, 1));
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Held));
        engine.clock.advance(webhooks::LaneRepository::kLeaseMs);
        engine.start();
        QVERIFY(engine.receiver.waitForRequests(4, kPatienceMs));
        QVERIFY(drawLots(engine, hook));
        engine.receiver.letGo();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QCOMPARE(engine.receiver.count(), 5);
        for (const ReceivedRequest &request : engine.receiver.requests())
            QVERIFY(request.header("x-lot").isEmpty());
    }

    // Nor has it, when it ends while something is under way.
    void whatAnEndedOneSentPlainStaysPlain()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.settings.drainTime = std::chrono::milliseconds(0);
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Hang));
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30});
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        MortalProcess first(engine);
        QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
        first.end();
        QVERIFY(drawLots(engine, hook));
        engine.receiver.behave("/a", Behaviour::ofStatus(200));
        engine.start(); // without waiting for a lease to run out
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QCOMPARE(engine.receiver.count(), 2);
        QVERIFY(engine.receiver.requests().back().header("x-lot").isEmpty());
    }

    // Nor with a transformation that went, and came again.
    void whatWentPlainInBetweenStaysPlain()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), drawingLots());
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Held));
        MortalProcess first(engine);
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
        QVERIFY(setTransformation(engine, hook, {}));
        engine.receiver.letGo();
        QVERIFY(engine.waitFor(kAttempts, 1, kPatienceMs));
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Hang));
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs));
        first.kill();
        QVERIFY(drawLots(engine, hook));
        engine.receiver.behave("/a", Behaviour::ofStatus(200));
        engine.clock.advance(webhooks::LaneRepository::kLeaseMs);
        engine.start();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const std::vector<ReceivedRequest> requests = engine.receiver.requests();
        QCOMPARE(requests.size(), std::size_t(3));
        QVERIFY(!requests[0].header("x-lot").isEmpty());
        QVERIFY(requests[1].header("x-lot").isEmpty());
        QCOMPARE(requests[2].body, requests[1].body);
    }

    void whatComesAfterAChangeHeedsIt()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30, .concurrency = 4});
        engine.start();
        QVERIFY(prove(engine));
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Held));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs)); // the endpoint is in hand
        QVERIFY(drawLots(engine, hook));
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        engine.receiver.letGo();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QCOMPARE(engine.receiver.count(), 3);
        QVERIFY(!engine.receiver.requests().back().header("x-lot").isEmpty());
    }

    void whatWaitsInHandHeedsAChange()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.timeoutSeconds = 30, .concurrency = 1});
        test::CountingDatabase counting(engine.database(), QStringLiteral("l.consecutive_failures"));
        outbound::OutboundClient client;
        const auto dispatcher = engine.makeDispatcher(counting, client);
        dispatcher->start();
        QVERIFY(prove(engine));
        engine.receiver.behave("/a", Behaviour::of(Behaviour::Kind::Held));
        for (int i = 1; i <= 5; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        QVERIFY(engine.receiver.waitForRequests(2, kPatienceMs));
        QVERIFY(drawLots(engine, hook));
        const qint64 read = counting.rows();
        QTRY_VERIFY_WITH_TIMEOUT(counting.rows() >= read + 3, kPatienceMs); // its state, then and now, and its content
        engine.receiver.letGo();
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const std::vector<ReceivedRequest> requests = engine.receiver.requests();
        QCOMPARE(requests.size(), std::size_t(6));
        QVERIFY(requests[1].header("x-lot").isEmpty()); // it was under way
        QVERIFY(std::none_of(requests.begin() + 2, requests.end(),
                             [](const ReceivedRequest &request) { return request.header("x-lot").isEmpty(); }));
    }

    // What only waited was not sent.
    void whatNobodyHadInHandIsTransformed()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(drawLots(engine, hook));
        engine.start();
        QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
        QVERIFY(!engine.receiver.requests().front().header("x-lot").isEmpty());
    }

    // Of two who made one, as of a process whose lease ran out and that which took over.
    void theFirstOneCounts()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        const webhooks::DueDelivery due{.id = engine.deliveries(hook).front().id};
        for (const char *made : {"1", "2"}) {
            const auto ready = webhooks::transformed(
                due, {.body = made, .headers = {{QStringLiteral("X-Lot"), QString::fromLatin1(made)}}});
            const auto kept = engine.database().write(
                [&](store::Connection &connection) { return webhooks::keepBody(connection, ready); });
            QVERIFY(kept);
            QCOMPARE(kept->body, "1");
            QCOMPARE(kept->bodyHeaders, QStringLiteral(R"({"X-Lot":"1"})"));
        }
    }

    void whatCannotBeKeptIsNotSent()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), drawingLots());
        engine.addWebhook(QStringLiteral("/plain"));
        QVERIFY(refuseBodies(engine));
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        for (int attempt = 1; attempt <= 2; ++attempt) {
            QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts WHERE delivery_id = ?"),
                                   attempt, {engine.deliveries(hook).front().id.text()}));
            engine.clock.advance(2 * kMinuteMs);
        }
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const Delivery given = engine.deliveries(hook).front();
        QCOMPARE(given.status, DeliveryStatus::Failed);
        QVERIFY2(given.errorMessage.contains(QStringLiteral("kept")), qPrintable(given.errorMessage));
        QVERIFY(engine.receiver.requests("/a").empty());
        QCOMPARE(engine.receiver.requests("/plain").size(), std::size_t(1));
    }

    // No attempt is used up meanwhile, and nobody is told that the function fails.
    void itWaitsForTheDatabase()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        if (engine.database().dialect() == store::Dialect::Sqlite)
            QSKIP("SQLite takes all or nothing.");
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), drawingLots());
        QVERIFY(execute(engine, QStringLiteral("CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                               " RAISE 'full' USING ERRCODE = 'disk_full'; END $$")));
        QVERIFY(execute(engine, QStringLiteral("CREATE TRIGGER no_room BEFORE UPDATE OF body ON deliveries FOR EACH ROW"
                                               " EXECUTE FUNCTION no_room()")));
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE lease_owner = ''"
                                              " AND due_at > ?"),
                               1, QVariantList{engine.clock.now()}));
        QCOMPARE(engine.number(kAttempts), 0);
        QCOMPARE(engine.deliveries(hook).front().status, DeliveryStatus::Pending);
        QVERIFY(engine.receiver.requests().empty());
        QVERIFY(execute(engine, QStringLiteral("DROP TRIGGER no_room ON deliveries")));
        engine.clock.advance(kMinuteMs);
        QVERIFY(engine.receiver.waitForRequests(1, kPatienceMs));
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        QCOMPARE(engine.deliveries(hook).front().attemptNumber, 1);
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM notices")), 0);
    }
};

QTEST_GUILESS_MAIN(KeptBodiesTest)
#include "tst_keptbodies.moc"
