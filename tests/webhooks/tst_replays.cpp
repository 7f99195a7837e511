// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/replaycount.h"
#include "platform/webhooks/webhookrepository.h"
#include "tests/webhooks/countingdatabase.h"
#include "tests/webhooks/deliveriesundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

QString databaseKind()
{
    QFETCH_GLOBAL(QString, database);
    return database;
}

// All that was recorded until now.
QJsonObject everything(DeliveriesUnderTest &log, QJsonObject more = {})
{
    log.platform.clock.advance(1);
    more.insert(QStringLiteral("from"), toIso(log.platform.clock.now() - 3'600'000));
    more.insert(QStringLiteral("to"), toIso(log.platform.clock.now()));
    return more;
}

QString replayOf(const WebhookId &webhook)
{
    return u'/' + webhook.text() + QStringLiteral("/replay");
}

ReplayPlan planOf(const HttpReply &reply)
{
    if (reply.status != 200)
        qWarning("%d %s", reply.status, reply.body.constData());
    return replayPlanFromJson(reply.json()).value_or(ReplayPlan());
}

QString replayPath(const ReplayPlan &plan, const char *step = "")
{
    return QStringLiteral("/replays/") + plan.replay.value_or(ReplayId()).text() + QLatin1StringView(step);
}

// How many deliveries each event got, in the order of the events.
QStringList eventsOfJob(DeliveriesUnderTest &log, const ReplayPlan &plan)
{
    QStringList events;
    const auto items = replayItemPageFromJson(log.get(replayPath(plan, "/items")).json());
    for (const ReplayItem &item : items.value_or(ReplayItemPage()).items)
        events.append(item.event.text());
    return events;
}

// As if a job had sent so many, of which a tenth failed; and very many more by its own account.
bool sentBefore(DeliveriesUnderTest &log, const ReplayId &replay, const WebhookId &webhook, int deliveries)
{
    return log.write(QStringLiteral("WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
                                    " WHERE n < %1) INSERT INTO deliveries (id, tenant_id, environment, webhook_id,"
                                    " event_id, event_type, subject_id, email, origin, job_id, status, attempt_number,"
                                    " max_attempts, error_message, body_headers, created_at) SELECT"
                                    " 'del_0' || (100000 + n), '%2', 'live', '%3', 'evt_0', 'email.sent', 'msg_0', '',"
                                    " 'replay', '%4', CASE WHEN n % 10 = 0 THEN 'exhausted' ELSE 'success' END, 1, 5,"
                                    " '', '', 1 FROM numbers")
                         .arg(deliveries)
                         .arg(log.platform.tenant().text(), webhook.text(), replay.text()))
        && log.write(QStringLiteral("UPDATE delivery_jobs SET sent = 400000"));
}

Replay lastTold(DeliveriesUnderTest &log)
{
    const QByteArray data = log.platform
                                .scalar(QStringLiteral("SELECT data FROM live_events WHERE kind = 'replay.progress'"
                                                       " ORDER BY id DESC LIMIT 1"))
                                .toByteArray();
    return replayFromJson(QJsonDocument::fromJson(data).array().first().toObject()).value_or(Replay());
}

} // namespace

class ReplaysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void aDeliveryIsRetried()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"), {.maxAttempts = 1});
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        const QString retry = QStringLiteral("/deliveries/") + id.text() + QStringLiteral("/retry");
        QCOMPARE(log.post(retry).status, 409); // it waits
        QVERIFY(log.settle(id, DeliveryStatus::Exhausted, QStringLiteral("HTTP 500")));
        QVERIFY(log.write(QStringLiteral("UPDATE webhook_lanes SET due_at = NULL")));
        const HttpReply reply = log.post(retry, {}, {{"Idempotency-Key", "again"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(QStringLiteral("status")), QStringLiteral("pending"));
        QCOMPARE(reply.json().value(QStringLiteral("max_attempts")), 2);
        QCOMPARE(log.number(QStringLiteral("SELECT attempts FROM delivery_queue WHERE delivery_id = ?"), {id.text()}),
                 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE due_at <= ?"),
                            {log.platform.clock.now()}),
                 1);
        QCOMPARE(log.post(retry, {}, {{"Idempotency-Key", "again"}}).body, reply.body);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = 'delivery.retried'")), 1);
    }

    // Its next try is later: it is not waited for, and takes none away.
    void whatWaitsForItsNextTryIsRetried()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"), {.maxAttempts = 3});
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::PendingRetry));
        const UnixMs now = log.platform.clock.now();
        QVERIFY(log.write(QStringLiteral("UPDATE delivery_queue SET attempts = 1, due_at = ?"), {now + 60'000}));
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET next_retry_at = ?"), {now + 60'000}));
        QVERIFY(log.write(QStringLiteral("UPDATE webhook_lanes SET due_at = ?"), {now + 60'000}));
        const QString retry = QStringLiteral("/deliveries/") + id.text() + QStringLiteral("/retry");
        const QJsonObject retried = log.post(retry).json();
        QCOMPARE(retried.value(QStringLiteral("status")), QStringLiteral("pending"));
        QCOMPARE(retried.value(QStringLiteral("max_attempts")), 3);
        QVERIFY(retried.value(QStringLiteral("next_retry_at")).isNull());
        const QString due = QStringLiteral("SELECT COUNT(*) FROM %1 WHERE due_at <= ?");
        QCOMPARE(log.number(due.arg(QStringLiteral("delivery_queue")), {now}), 1);
        QCOMPARE(log.number(due.arg(QStringLiteral("webhook_lanes")), {now}), 1);
        QCOMPARE(log.number(QStringLiteral("SELECT attempts FROM delivery_queue")), 1);
        QCOMPARE(log.post(retry).status, 409); // it is under way by now
    }

    // One that was under way when it was given up, recorded later.
    void aRetryTakesNoNumberThatAnAttemptHas()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"), {.maxAttempts = 1});
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::Exhausted));
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET attempt_number = 0")));
        const HttpReply reply = log.post(QStringLiteral("/deliveries/") + id.text() + QStringLiteral("/retry"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(QStringLiteral("max_attempts")), 2);
        QCOMPARE(log.number(QStringLiteral("SELECT attempts FROM delivery_queue")), 1);
    }

    void whatIsGoneIsNotRetried()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::Exhausted));
        QVERIFY(log.write(QStringLiteral("DELETE FROM webhook_lanes")));
        QCOMPARE(log.post(QStringLiteral("/deliveries/") + id.text() + QStringLiteral("/retry")).status, 409);
        QCOMPARE(log.post(QStringLiteral("/deliveries/del_none/retry")).status, 404);
    }

    void failedOnesAreArchived()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        QVERIFY(log.settle(log.deliveryOf(log.record(), webhook), DeliveryStatus::Exhausted));
        QVERIFY(log.settle(log.deliveryOf(log.record(), webhook), DeliveryStatus::Success));
        const QString path = u'/' + webhook.text() + QStringLiteral("/archive-failed");
        const QJsonObject first = log.post(path).json();
        QCOMPARE(first.value(QStringLiteral("archived")), 1);
        QCOMPARE(first.value(QStringLiteral("more")), false);
        QCOMPARE(log.post(path).json().value(QStringLiteral("archived")), 0);
        QCOMPARE(log.idsOf(QStringLiteral("status=archived")).size(), std::size_t(1));
        QCOMPARE(log.idsOf(QStringLiteral("status=success")).size(), std::size_t(1));
        QCOMPARE(log.post(QStringLiteral("/wh_none/archive-failed")).status, 404);
    }

    void aDryRunOnlyCounts()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (int i = 0; i < 5; ++i)
            QVERIFY(log.settle(log.deliveryOf(log.record(), webhook),
                               i < 2 ? DeliveryStatus::Success : DeliveryStatus::Exhausted));
        const ReplayPlan plan = planOf(
            log.post(replayOf(webhook), everything(log, {{QStringLiteral("dry_run"), true},
                                                         {QStringLiteral("only_missing"), true},
                                                         {QStringLiteral("rate_per_second"), 1}})));
        QVERIFY(!plan.replay);
        QCOMPARE(plan.matched, 5);
        QCOMPARE(plan.alreadyDelivered, 2);
        QCOMPARE(plan.toSend, 3);
        QCOMPARE(plan.estimatedSeconds, 3);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_jobs")), 0);
        QCOMPARE(log.post(replayOf(webhook)).status, 400);
        QCOMPARE(log.post(QStringLiteral("/wh_none/replay"), everything(log)).status, 404);
    }

    // Nobody waits for more than that; the job counts on, and may leave all of the beginning out.
    void whatAPlanCannotCountTheJobCounts()
    {
        constexpr int kEvents = 2500;
        DeliveriesUnderTest log(databaseKind(), 1000);
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const std::vector<events::Happening> many(kEvents, {.type = EventType::EmailSent, .data = {}});
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            return events::record(connection, log.owner(), log.platform.clock.now(), many);
        }));
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET status = 'exhausted'")));
        QVERIFY(log.write(QStringLiteral("DELETE FROM delivery_queue")));
        log.platform.clock.advance(1);
        const QString path = u'/' + webhook.text() + QStringLiteral("/retry-failed");
        const ReplayPlan dry = planOf(log.post(path, {{QStringLiteral("dry_run"), true}}));
        QVERIFY(dry.isAtLeast);
        QCOMPARE(dry.matched, 1000);
        QCOMPARE(dry.toSend, 1000);
        const ReplayPlan plan = planOf(log.post(path, {{QStringLiteral("rate_per_second"), 1000}}));
        QVERIFY(plan.isAtLeast && plan.replay);
        QVERIFY(log.replay(*plan.replay).isCounting);
        QVERIFY(log.work());
        const Replay counted = log.replay(*plan.replay);
        QVERIFY(!counted.isCounting);
        QCOMPARE(counted.matched, kEvents);
        QCOMPARE(counted.sent, 250);
        // A plan over nothing that matches within the bound begins all the same.
        QVERIFY(log.write(QStringLiteral("UPDATE webhooks SET event_filters = ?"),
                          {QStringLiteral("{\"data.email\":\"none@example.test\"}")}));
        const ReplayPlan none = planOf(log.post(replayOf(webhook), everything(log)));
        QVERIFY(none.isAtLeast && none.replay);
        QCOMPARE(none.matched, 0);
        // Nobody goes on counting for one that is cancelled.
        QCOMPARE(log.del(replayPath(none)).status, 200);
        QVERIFY(!log.replay(*none.replay).isCounting);
    }

    void aReplaySendsInOrderAtItsRate()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        QStringList events;
        for (int i = 0; i < 6; ++i)
            events.append(log.record().text());
        std::ignore = log.record(EventType::ContactCreated, QString()); // not of this webhook
        const ReplayPlan plan = planOf(
            log.post(replayOf(webhook), everything(log, {{QStringLiteral("rate_per_second"), 2}})));
        QCOMPARE(plan.matched, 6);
        QVERIFY(log.work());
        QCOMPARE(log.replay(*plan.replay).sent, 1);
        QVERIFY(!log.work()); // not yet
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET status = 'success' WHERE job_id <> ''")));
        QVERIFY(log.workToTheEnd() >= 3000);
        QCOMPARE(eventsOfJob(log, plan), events);
        const Replay replay = log.replay(*plan.replay);
        QCOMPARE(replay.status, ReplayStatus::Completed);
        QCOMPARE(replay.sent, 6);
        QVERIFY(replay.finishedAt);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 12);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE origin = 'replay'")), 6);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'replay.finished'")), 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = 'replay.completed'")), 1);
        QVERIFY(log.number(QStringLiteral("SELECT COUNT(*) FROM live_events WHERE kind = 'replay.progress'")) >= 3);
    }

    void onlyWhatIsMissingIsSent()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        QStringList missing;
        for (int i = 0; i < 6; ++i) {
            const EventId event = log.record();
            const bool isMissing = i % 3 == 2;
            QVERIFY(log.settle(log.deliveryOf(event, webhook),
                               isMissing ? DeliveryStatus::Exhausted : DeliveryStatus::Success));
            if (isMissing)
                missing.append(event.text());
        }
        const ReplayPlan plan = planOf(
            log.post(replayOf(webhook), everything(log, {{QStringLiteral("only_missing"), true}})));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), missing);
        QCOMPARE(log.replay(*plan.replay).skipped, 4);
        QCOMPARE(log.replay(*plan.replay).skippedAcknowledged, 4);
    }

    void whatWaitsIsNotMissing()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"), {.isActive = false});
        const EventId lost = log.record();
        QVERIFY(log.settle(log.deliveryOf(lost, webhook), DeliveryStatus::Exhausted));
        const EventId held = log.record();
        const EventId retried = log.record();
        QVERIFY(log.settle(log.deliveryOf(retried, webhook), DeliveryStatus::PendingRetry));
        const QJsonObject missing{{QStringLiteral("only_missing"), true}};
        const ReplayPlan plan = planOf(log.post(replayOf(webhook), everything(log, missing)));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), QStringList{lost.text()});
        QCOMPARE(log.replay(*plan.replay).skipped, 2);
        QCOMPARE(log.replay(*plan.replay).skippedWaiting, 2);
        // Now all three wait.
        const ReplayPlan again = planOf(log.post(replayOf(webhook), everything(log, missing)));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.replay(*again.replay).sent, 0);
        QCOMPARE(log.replay(*again.replay).skipped, 3);
    }

    // Two deliveries of one event failed: it goes once more, not twice.
    void anEventThatFailedTwiceIsRetriedOnce()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId event = log.record();
        QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Exhausted));
        QVERIFY(planOf(log.post(replayOf(webhook), everything(log))).replay);
        QVERIFY(log.work());
        QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Exhausted));
        QVERIFY(log.workToTheEnd() >= 0);
        const ReplayPlan plan = planOf(log.post(u'/' + webhook.text() + QStringLiteral("/retry-failed")));
        QCOMPARE(plan.matched, 2);
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), QStringList{event.text()});
        QCOMPARE(log.idsOf(QStringLiteral("status=archived")).size(), std::size_t(2));
    }

    void filtersOfTheWebhookHold()
    {
        DeliveriesUnderTest log(databaseKind());
        const QJsonObject filters{{QStringLiteral("data.email"), QStringLiteral("ada@example.test")}};
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"), {.eventFilters = filters});
        const EventId wanted = log.record();
        std::ignore = log.record(EventType::EmailSent, QStringLiteral("bob@example.test"));
        const ReplayPlan plan = planOf(log.post(replayOf(webhook), everything(log)));
        QCOMPARE(plan.matched, 1);
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), QStringList{wanted.text()});
    }

    // The content of its webhook is read, and not what is held for it.
    void aReplayCountsNothingThatIsHeld()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"), {.isActive = false});
        std::ignore = log.record();
        const ReplayPlan plan = planOf(log.post(replayOf(webhook), everything(log)));
        QVERIFY(plan.replay);
        CountingDatabase counting(log.platform.database(), QStringLiteral("delivery_queue"));
        const auto count = counting.read([&](store::Connection &connection) {
            return webhooks::DeliveryJobs(connection)
                .find(*plan.replay)
                .and_then([&](const std::optional<webhooks::DeliveryJob> &job) {
                    return webhooks::countOf(connection, *job, 100);
                });
        });
        QVERIFY(count);
        QCOMPARE(count->plan.matched, 1);
        QCOMPARE(counting.rows(), 0);
    }

    // It may have millions: they are counted the less often the more there are, in bites, and at the end.
    void theOutcomesOfALongReplayAreCountedNowAndThen()
    {
        constexpr int kBefore = 4'200;
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (int i = 0; i < 3; ++i)
            std::ignore = log.record();
        const ReplayPlan plan = planOf(
            log.post(replayOf(webhook), everything(log, {{QStringLiteral("rate_per_second"), 1}})));
        QVERIFY(plan.replay && sentBefore(log, *plan.replay, webhook, kBefore));
        QVERIFY(log.work());
        const Replay first = log.replay(*plan.replay);
        QCOMPARE(first.failed, kBefore / 10);
        QCOMPARE(first.delivered, kBefore - kBefore / 10);
        const QString mend = QStringLiteral("UPDATE deliveries SET status = 'success' WHERE job_id <> ''");
        QVERIFY(log.write(mend));
        log.platform.clock.advance(1000);
        QVERIFY(log.work());
        const Replay told = lastTold(log);
        QCOMPARE(told.sent, first.sent + 1);
        QCOMPARE(told.delivered, first.delivered);
        QCOMPARE(log.replay(*plan.replay).delivered, first.delivered);
        log.platform.clock.advance(1000);
        QVERIFY(log.work());
        QVERIFY(log.write(mend));
        QVERIFY(log.workToTheEnd() >= 0);
        const Replay last = lastTold(log);
        QCOMPARE(last.status, ReplayStatus::Completed);
        QCOMPARE(last.failed, 0);
        QCOMPARE(last.delivered, kBefore + 3);
        // What becomes of them after the end is counted when somebody looks.
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET status = 'archived' WHERE job_id <> ''")));
        log.platform.clock.advance(60'000);
        QCOMPARE(log.replay(*plan.replay).failed, kBefore + 3);
    }

    void aReplayIsPausedResumedAndCancelled()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (int i = 0; i < 4; ++i)
            std::ignore = log.record();
        const ReplayPlan plan = planOf(
            log.post(replayOf(webhook), everything(log, {{QStringLiteral("rate_per_second"), 1}})));
        QVERIFY(log.work());
        QCOMPARE(log.post(replayPath(plan, "/resume")).status, 409);
        QCOMPARE(log.post(replayPath(plan, "/pause")).status, 200);
        QCOMPARE(log.workToTheEnd(), 1000);
        QCOMPARE(log.replay(*plan.replay).sent, 1);
        QCOMPARE(log.post(replayPath(plan, "/resume")).json().value(QStringLiteral("status")),
                 QStringLiteral("running"));
        QVERIFY(log.work());
        QCOMPARE(log.replay(*plan.replay).sent, 2);
        QCOMPARE(log.del(replayPath(plan)).json().value(QStringLiteral("status")), QStringLiteral("cancelled"));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.replay(*plan.replay).sent, 2);
        QCOMPARE(log.del(replayPath(plan)).status, 409);
        QCOMPARE(log.platform.asOtherOperator("DELETE", QStringLiteral("/platform/webhooks") + replayPath(plan)).status,
                 404);
        const QJsonArray all = log.get(QStringLiteral("/replays")).json().value(QStringLiteral("replays")).toArray();
        QCOMPARE(all.size(), 1);
    }

    // What a worker had done when it was killed is not done again by the next.
    void aWorkerThatLostItsLeaseSendsNothingTwice()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (int i = 0; i < 3; ++i)
            std::ignore = log.record();
        const ReplayPlan plan = planOf(
            log.post(replayOf(webhook), everything(log, {{QStringLiteral("rate_per_second"), 1}})));
        const auto lost = log.queue().take({webhooks::replayJobKind()});
        QVERIFY(lost && *lost);
        log.platform.clock.advance(jobs::JobQueue::kLeaseMs + 1);
        QVERIFY(log.work());
        const webhooks::ReplaySender other(log.platform.database(), log.queue(), log.platform.clock);
        QVERIFY(!other.workOn(**lost));
        QCOMPARE(log.replay(*plan.replay).sent, 1);
        QCOMPARE(eventsOfJob(log, plan).size(), 1);
    }

    void manyAreRetriedByAFilter()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId one = log.addWebhook(QStringLiteral("one"));
        const WebhookId two = log.addWebhook(QStringLiteral("two"));
        const EventId failed = log.record();
        QVERIFY(log.settle(log.deliveryOf(failed, one), DeliveryStatus::Exhausted));
        QVERIFY(log.settle(log.deliveryOf(failed, two), DeliveryStatus::Failed));
        const EventId fine = log.record();
        QVERIFY(log.settle(log.deliveryOf(fine, one), DeliveryStatus::Success));
        QVERIFY(log.settle(log.deliveryOf(fine, two), DeliveryStatus::PendingRetry));
        const QString path = QStringLiteral("/deliveries/retry");
        const QJsonObject filter{
            {QStringLiteral("status"),
             QJsonArray{QStringLiteral("failed"), QStringLiteral("exhausted"), QStringLiteral("pending_retry")}}};
        const ReplayPlan dry = planOf(
            log.post(path, {{QStringLiteral("filter"), filter}, {QStringLiteral("dry_run"), true}}));
        QCOMPARE(dry.matched, 2);
        QCOMPARE(dry.endpoints, 2);
        const ReplayPlan plan = planOf(log.post(path, {{QStringLiteral("filter"), filter}}));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), (QStringList{failed.text(), failed.text()}));
        QCOMPARE(log.replay(*plan.replay).kind, ReplayKind::Retry);
        // What failed is put aside: the next retry finds what failed since.
        const QJsonObject again{{QStringLiteral("filter"), filter}, {QStringLiteral("dry_run"), true}};
        QCOMPARE(planOf(log.post(path, again)).matched, 0);
    }

    void whatHasNoEndpointStaysAsItIs()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId gone = log.addWebhook(QStringLiteral("gone"));
        const WebhookId there = log.addWebhook(QStringLiteral("there"));
        const EventId event = log.record();
        for (const WebhookId &webhook : {gone, there})
            QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Exhausted));
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            return webhooks::WebhookRepository(connection, log.owner(), log.platform.clock.now()).remove(gone);
        }));
        log.platform.clock.advance(1);
        const ReplayPlan plan = planOf(
            log.post(QStringLiteral("/deliveries/retry"), {{QStringLiteral("filter"), QJsonObject()}}));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.replay(*plan.replay).skipped, 1);
        const QString ofStatus = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE webhook_id = ? AND status = ?");
        QCOMPARE(log.number(ofStatus, {gone.text(), QStringLiteral("exhausted")}), 1);
        QCOMPARE(log.number(ofStatus, {there.text(), QStringLiteral("archived")}), 1);
    }

    // Nobody asked for the one that was made up to try the endpoint.
    void aTestGoesOnlyOnce()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId real = log.record();
        const EventId made = log.record();
        for (const EventId &event : {real, made})
            QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Failed));
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET origin = 'test' WHERE event_id = ?"), {made.text()}));
        log.platform.clock.advance(1);
        const QString dryRun = QStringLiteral("dry_run");
        QCOMPARE(planOf(log.post(replayOf(webhook), everything(log, {{dryRun, true}}))).matched, 1);
        QCOMPARE(planOf(log.post(u'/' + webhook.text() + QStringLiteral("/retry-failed"), {{dryRun, true}})).matched,
                 1);
        // Nor when a function is mended.
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            webhooks::WebhookRepository webhooks(connection, log.owner(), log.platform.clock.now());
            return webhooks.byId(webhook).and_then([&](const webhooks::StoredWebhook &stored) {
                WebhookContent content = stored.webhook.content;
                content.transformation = {.kind = TransformationKind::Mapping,
                                          .mapping = {{QStringLiteral("type"), QStringLiteral("type")}}};
                return webhooks.update(webhook, content);
            });
        }));
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")), 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE event_id = ?"), {real.text()}),
                 1);
    }

    // Even if the transformation is another one by now.
    void aRetryHasTheBodyThatWasSent()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId made = log.record();
        const EventId plain = log.record();
        const EventId unsent = log.record();
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET body = ?, body_headers = ? WHERE event_id = ?"),
                          {QStringLiteral("{\"text\":\"Sent\"}"), QStringLiteral("{\"X-Channel\":\"mail\"}"),
                           made.text()}));
        for (const EventId &event : {made, plain, unsent})
            QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Exhausted));
        QVERIFY(log.write(QStringLiteral("UPDATE delivery_attempts SET outcome = ? WHERE delivery_id = ?"),
                          {attemptOutcomeName(AttemptOutcome::TransformationFailed),
                           log.deliveryOf(unsent, webhook).text()}));
        log.platform.clock.advance(1);
        QVERIFY(planOf(log.post(u'/' + webhook.text() + QStringLiteral("/retry-failed"))).replay);
        QVERIFY(log.workToTheEnd() >= 0);
        const QString ofRetry = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE origin = 'retry' AND ");
        QCOMPARE(log.number(ofRetry + QStringLiteral("event_id = ? AND body = ? AND body_headers = ?"),
                            {made.text(), QStringLiteral("{\"text\":\"Sent\"}"),
                             QStringLiteral("{\"X-Channel\":\"mail\"}")}),
                 1);
        const QString ofEvent = QStringLiteral("event_id = ? AND body = (SELECT e.body FROM events e WHERE e.id ="
                                               " event_id) AND body_headers = ''");
        QCOMPARE(log.number(ofRetry + ofEvent, {plain.text()}), 1);
        QCOMPARE(log.number(ofRetry + QStringLiteral("event_id = ? AND body IS NULL"), {unsent.text()}), 1);
    }

    void whatArrivedIsNotRetriedUnlessItIsNamed()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (const DeliveryStatus status : {DeliveryStatus::Success, DeliveryStatus::Archived, DeliveryStatus::Skipped})
            QVERIFY(log.settle(log.deliveryOf(log.record(), webhook), status));
        const EventId failed = log.record();
        QVERIFY(log.settle(log.deliveryOf(failed, webhook), DeliveryStatus::Exhausted));
        log.platform.clock.advance(1);
        const QString path = QStringLiteral("/deliveries/retry");
        const QJsonObject named{{QStringLiteral("status"), QJsonArray{QStringLiteral("success")}}};
        QCOMPARE(planOf(log.post(path, {{QStringLiteral("filter"), named}, {QStringLiteral("dry_run"), true}})).matched,
                 1);
        const QJsonObject ofWebhook{{QStringLiteral("webhook_id"), webhook.text()}};
        const ReplayPlan plan = planOf(log.post(path, {{QStringLiteral("filter"), ofWebhook}}));
        QCOMPARE(plan.matched, 1);
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), QStringList{failed.text()});
    }

    // However it is asked for: what a retry has put right, and archived, is not sent a third time.
    void whatArrivedByAnotherDeliveryIsNotMissing()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId mended = log.record();
        QVERIFY(log.settle(log.deliveryOf(mended, webhook), DeliveryStatus::Exhausted));
        log.platform.clock.advance(1);
        const QString path = QStringLiteral("/deliveries/retry");
        const QJsonObject ofWebhook{{QStringLiteral("webhook_id"), webhook.text()}};
        QVERIFY(planOf(log.post(path, {{QStringLiteral("filter"), ofWebhook}})).replay);
        QVERIFY(log.work());
        QVERIFY(log.settle(log.deliveryOf(mended, webhook), DeliveryStatus::Success));
        QVERIFY(log.workToTheEnd() >= 0);
        const EventId missing = log.record();
        QVERIFY(log.settle(log.deliveryOf(missing, webhook), DeliveryStatus::Archived));
        log.platform.clock.advance(1);
        const QJsonObject all{
            {QStringLiteral("status"),
             QJsonArray{QStringLiteral("success"), QStringLiteral("archived"), QStringLiteral("exhausted")}}};
        const ReplayPlan plan = planOf(
            log.post(path, {{QStringLiteral("filter"), all}, {QStringLiteral("only_missing"), true}}));
        QCOMPARE(plan.matched, 3);
        QCOMPARE(plan.alreadyDelivered, 2);
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(eventsOfJob(log, plan), QStringList{missing.text()});
        QCOMPARE(log.replay(*plan.replay).skipped, 2);
    }

    void whatWasAcknowledgedSinceIsLeftOut()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId event = log.record();
        QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Exhausted));
        const ReplayPlan replay = planOf(log.post(replayOf(webhook), everything(log)));
        QVERIFY(log.work());
        QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Success));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.replay(*replay.replay).delivered, 1);
        const ReplayPlan plan = planOf(log.post(u'/' + webhook.text() + QStringLiteral("/retry-failed")));
        QCOMPARE(plan.matched, 1);
        QCOMPARE(plan.alreadyDelivered, 1);
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.replay(*plan.replay).skipped, 1);
        QCOMPARE(log.replay(*plan.replay).sent, 0);
    }

    void aReplayIsBegunOnceAKey()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        std::ignore = log.record();
        const QJsonObject body = everything(log);
        const HttpReply first = log.post(replayOf(webhook), body, {{"Idempotency-Key", "r1"}});
        QCOMPARE(log.post(replayOf(webhook), body, {{"Idempotency-Key", "r1"}}).body, first.body);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_jobs")), 1);
    }

    void aReplayOfADeletedWebhookEnds()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        std::ignore = log.record();
        const ReplayPlan plan = planOf(log.post(replayOf(webhook), everything(log)));
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            return webhooks::WebhookRepository(connection, log.owner(), log.platform.clock.now()).remove(webhook);
        }));
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.replay(*plan.replay).status, ReplayStatus::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ReplaysTest)
#include "tst_replays.moc"
