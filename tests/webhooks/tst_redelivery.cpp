// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/jobs/jobworkers.h"
#include "platform/webhooks/deliveryretry.h"
#include "platform/webhooks/replaysender.h"
#include "tests/webhooks/engineundertest.h"

#include <QJsonArray>
#include <QTest>

#include <semaphore>
#include <thread>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::ReceivedRequest;
using test::TestDatabase;

namespace {

const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");

const QString kWaitsForRetry = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'pending_retry'");
const QString kWaitsForLock = QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");

Result<> retry(EngineUnderTest &engine, const DeliveryId &id)
{
    return engine.database().write([&](store::Connection &connection) {
        return webhooks::requeue(connection, engine.owner(), id, engine.clock.now());
    });
}

WebhookContent once()
{
    return {.maxAttempts = 1, .retrySchedule = {60}};
}

} // namespace

// What is retried or replayed arrives, through the engine and the job workers.
class RedeliveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void aRetriedDeliveryArrivesWithItsId()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), once());
        engine.receiver.behaveInTurn("/a", {Behaviour::ofStatus(500), Behaviour::ofStatus(200)});
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.receiver.waitForRequests(1));
        QVERIFY(engine.waitFor(kQueued, 0));
        const Delivery failed = engine.deliveries(hook).front();
        QCOMPARE(failed.status, DeliveryStatus::Exhausted);
        QVERIFY(retry(engine, failed.id));
        QVERIFY(engine.receiver.waitForRequests(2));
        QVERIFY(engine.waitFor(kQueued, 0));
        const Delivery delivered = engine.deliveries(hook).front();
        QCOMPARE(delivered.status, DeliveryStatus::Success);
        QCOMPARE(delivered.attemptNumber, 2);
        const std::vector<ReceivedRequest> requests = engine.receiver.requests();
        QCOMPARE(requests[0].body, requests[1].body);
        QCOMPARE(requests[0].header("webhook-id"), requests[1].header("webhook-id"));
        QCOMPARE(requests[0].header("x-penguinmails-delivery-id"), requests[1].header("x-penguinmails-delivery-id"));
    }

    // The receiver was mended, and its next try is an hour away.
    void whatWaitsForItsNextTryIsSentWhenItIsAskedFor()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/a", Behaviour::ofStatus(500));
        const WebhookId webhook = engine.addWebhook(QStringLiteral("/a"), {.retrySchedule = {3600}});
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kWaitsForRetry, 1));
        engine.receiver.behave("/a", Behaviour::ofStatus(200));
        const Delivery waiting = engine.deliveries(webhook).front();
        QVERIFY(retry(engine, waiting.id));
        QVERIFY(engine.receiver.waitForRequests(2));
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'"), 1));
        QCOMPARE(engine.deliveries(webhook).front().attemptNumber, 2);
        QCOMPARE(engine.receiver.requests().front().body, engine.receiver.requests().back().body);
    }

    // It arrives while somebody asks for it.
    void whatIsThroughMeanwhileStaysSo()
    {
        QFETCH_GLOBAL(QString, database);
        if (database == QStringLiteral("sqlite"))
            QSKIP("It has one writer: nothing happens meanwhile.");
        EngineUnderTest engine(database);
        const WebhookId webhook = engine.addWebhook(QStringLiteral("/a"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        const DeliveryId id = engine.deliveries(webhook).front().id;
        QVERIFY(engine.database().write([](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE delivery_queue SET due_at = due_at + 3600000"));
        }));
        std::binary_semaphore written(0);
        std::binary_semaphore mayCommit(0);
        Result<> arrived;
        std::thread arriving([&, other = engine.openAgain()] {
            arrived = other->write([&](store::Connection &connection) {
                const auto done = connection.execute(QStringLiteral("UPDATE deliveries SET status = 'success'"))
                                      .and_then([&](int) {
                                          return connection.execute(QStringLiteral("DELETE FROM delivery_queue"));
                                      });
                written.release();
                mayCommit.acquire();
                return store::changed(done);
            });
        });
        written.acquire();
        Result<> retried;
        std::thread asking([&] { retried = retry(engine, id); });
        const bool isAsked = engine.waitFor(kWaitsForLock, 1);
        mayCommit.release();
        arriving.join();
        asking.join();
        QVERIFY(isAsked && arrived);
        QVERIFY(!retried);
        QCOMPARE(retried.error().kind, ErrorKind::Conflict);
        QCOMPARE(engine.deliveries(webhook).front().status, DeliveryStatus::Success);
    }

    // It is what a busy endpoint asks for; one that is broken is tried by the schedule.
    void retryAfterIsForABusyEndpoint()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const auto waitAfter = [&](int status) {
            const QString path = QStringLiteral("/%1").arg(status);
            Behaviour behaviour = Behaviour::ofStatus(status);
            behaviour.headers = {{"Retry-After", "600"}};
            engine.receiver.behave(path.toLatin1(), behaviour);
            return engine.addWebhook(path, {.maxAttempts = 2, .retrySchedule = {60}});
        };
        const std::map<int, WebhookId> hooks{{429, waitAfter(429)}, {503, waitAfter(503)}, {500, waitAfter(500)}};
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kWaitsForRetry, 3));
        for (const auto &[status, hook] : hooks) {
            const qint64 wait = engine.number(
                QStringLiteral("SELECT next_retry_at - attempted_at FROM deliveries WHERE webhook_id = ?"),
                {hook.text()});
            const bool isBusy = status != 500;
            QVERIFY2(isBusy == (wait >= 600'000), qPrintable(QStringLiteral("%1: %2").arg(status).arg(wait)));
            QVERIFY(isBusy || wait >= 60'000);
        }
    }

    void aReplayArrivesInTheOrderOfEvents()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), once());
        engine.start();
        constexpr int kEvents = 20;
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.receiver.waitForRequests(kEvents));
        QVERIFY(engine.waitFor(kQueued, 0));
        const std::vector<ReceivedRequest> first = engine.receiver.requests();

        jobs::JobQueue queue(engine.database(), engine.clock);
        http::Log log;
        const webhooks::ReplaySender sender(engine.database(), queue, engine.clock);
        jobs::JobWorkers workers(queue, engine.clock, log);
        workers.add(webhooks::replayJobKind(), [&](const jobs::Job &job) { return sender.workOn(job); });
        workers.start();
        const UnixMs now = engine.clock.now() + 1;
        const webhooks::DeliveryJob job{.replay = {.id = ReplayId(makeUlid(QLatin1StringView("rpl_"), now)),
                                                   .webhook = hook,
                                                   .matched = kEvents,
                                                   .ratePerSecond = 100,
                                                   .createdAt = now},
                                        .owner = engine.owner(),
                                        .filter = toJson(ReplayRequest{.from = now - 60'000, .to = now})};
        QVERIFY(engine.database().write([&](store::Connection &connection) {
            return webhooks::DeliveryJobs(connection).insert(job).and_then([&] {
                return queue.enqueue(connection, webhooks::replayJobKind(), job.replay.id.text(), now);
            });
        }));
        QVERIFY(engine.receiver.waitForRequests(2 * kEvents));
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_jobs WHERE status = 'completed'"), 1));
        const auto replay = engine.database().read([&](store::Connection &connection) {
            return webhooks::DeliveryJobs(connection).byId(engine.owner(), job.replay.id);
        });
        QVERIFY(replay);
        QCOMPARE(replay->delivered, kEvents);
        const std::vector<ReceivedRequest> all = engine.receiver.requests();
        for (std::size_t i = 0; i < kEvents; ++i) {
            QCOMPARE(all[kEvents + i].body, first[i].body);
            QVERIFY(all[kEvents + i].header("x-penguinmails-delivery-id")
                    != first[i].header("x-penguinmails-delivery-id"));
        }
    }
};

QTEST_GUILESS_MAIN(RedeliveryTest)
#include "tst_redelivery.moc"
