// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/audit/auditlog.h"
#include "tests/audit/auditedchanges.h"
#include "tests/webhooks/engineundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kAttempts = QStringLiteral("SELECT COUNT(*) FROM delivery_attempts");

qint64 notices(EngineUnderTest &engine, const char *kind)
{
    return engine.number(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = ?"), {QLatin1StringView(kind)});
}

// As the live stream told it, oldest first.
std::vector<WebhookStatusChange> streamOf(EngineUnderTest &engine)
{
    const auto rows = engine.database().read([](store::Connection &connection) {
        return connection.query(QStringLiteral("SELECT data FROM live_events WHERE kind = 'webhook.status'"
                                               " ORDER BY id"));
    });
    std::vector<WebhookStatusChange> changes;
    for (const store::Row &row : rows.value_or(store::Rows())) {
        const QJsonArray told = QJsonDocument::fromJson(row.text(0).toUtf8()).array();
        for (const QJsonValue &change : told)
            changes.push_back(webhookStatusChangeFromJson(change.toObject()).value_or(WebhookStatusChange()));
    }
    return changes;
}

// What the audit log has of a webhook, oldest first.
std::vector<audit::AuditRecord> trailOf(EngineUnderTest &engine, const WebhookId &hook)
{
    const http::PageQuery page{.sort = QStringLiteral("timestamp"), .descending = false, .limit = 100, .after = {}};
    const auto found = engine.database().read([&](store::Connection &connection) {
        return audit::entriesOf(connection, QStringLiteral("webhook"), hook.text(), page);
    });
    std::vector<audit::AuditRecord> records;
    for (const audit::AuditEntry &entry : found ? found->entries : std::vector<audit::AuditEntry>())
        records.push_back(entry.record);
    return records;
}

bool isChainWhole(EngineUnderTest &engine)
{
    const auto broken = engine.database().read(audit::verifyChain);
    return broken && !*broken;
}

StatusReason reasonIn(const audit::AuditRecord &record)
{
    const QJsonObject reason = record.details.value(QStringLiteral("reason")).toObject();
    return statusReasonFromJson(reason).value_or(StatusReason());
}

} // namespace

// How an endpoint is doing reaches those who look, by the engine that finds it out.
class HealthNewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void theStreamHearsOfEachStatus()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behaveInTurn("/a",
                                     {Behaviour::ofStatus(500), Behaviour::ofStatus(500), Behaviour::ofStatus(500),
                                      Behaviour::ofStatus(200), Behaviour::ofStatus(410)});
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 2, .concurrency = 1});
        engine.start();
        for (int i = 1; i <= 5; ++i) {
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
            QVERIFY(engine.waitFor(kAttempts, i));
        }
        const std::vector<WebhookStatusChange> changes = streamOf(engine);
        QCOMPARE(changes.size(), std::size_t(3));
        QCOMPARE(changes[0].status, WebhookStatus::Failing);
        QCOMPARE(changes[1].status, WebhookStatus::Active);
        QCOMPARE(changes[2].status, engine.stored(hook).webhook.status);
        QCOMPARE(changes[2].reason->rule, StatusRule::Gone410);
        QCOMPARE(changes[0].held, 0);
        QCOMPARE(changes[2].held, engine.stored(hook).webhook.held);
        QCOMPARE(changes[2].held, 4); // the three that failed, and the one that was refused
        for (const WebhookStatusChange &change : changes)
            QCOMPARE(change.webhook, hook);
        QCOMPARE(notices(engine, "webhook.failing"), 1);
        QCOMPARE(notices(engine, "webhook.recovered"), 1);
        QCOMPARE(notices(engine, "webhook.paused"), 1);
    }

    // One that gets little is never judged by its rate; after 50 and 70 failures in a row it is nearly stopped.
    void whatIsNearlyStoppedIsSaid()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        constexpr int kAtOnce = 15; // fewer than the rule of the rate looks at
        engine.receiver.behave("/a", Behaviour::ofStatus(500));
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 1});
        engine.start();
        for (int sent = 1; sent <= 75; ++sent) {
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(sent)));
            if (sent % kAtOnce != 0)
                continue;
            QVERIFY(engine.waitFor(kAttempts, sent));
            QCOMPARE(notices(engine, "webhook.nearly_stopped"), (sent >= 50 ? 1 : 0) + (sent >= 70 ? 1 : 0));
            engine.clock.advance(40 * 60'000);
        }
        QCOMPARE(engine.stored(hook).webhook.status, WebhookStatus::Failing);
        const qint64 warnings = engine.number(
            QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'webhook.nearly_stopped' AND level = 'warning'"));
        QCOMPARE(warnings, 2);
        QCOMPARE(streamOf(engine).size(), std::size_t(3)); // failing, and both warnings
    }

    // With the evidence, as by then the attempts may be gone. That it fails for a while is none.
    void theAuditLogKeepsWhatARuleDid()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/a", Behaviour::ofStatus(500));
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 1});
        engine.start();
        for (int i = 1; i <= webhooks::kRateLeastAttempts; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        QVERIFY(engine.waitForStatus(hook, WebhookStatus::Inactive, kPatienceMs));
        engine.receiver.behaveInTurn("/a", {Behaviour::ofStatus(200), Behaviour::ofStatus(410)});
        engine.clock.advance(webhooks::kFirstProbeMs);
        QVERIFY(engine.record(QStringLiteral("the probe")));
        QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active, kPatienceMs));
        QVERIFY(engine.record(QStringLiteral("the last")));
        QVERIFY(engine.waitForStatus(hook, WebhookStatus::Paused, kPatienceMs));
        const std::vector<audit::AuditRecord> trail = trailOf(engine, hook);
        QCOMPARE(trail.size(), std::size_t(3));
        QCOMPARE(trail[0].action, QStringLiteral("webhook.paused"));
        QCOMPARE(trail[0].details.value(QStringLiteral("status")).toString(), QStringLiteral("inactive"));
        QCOMPARE(reasonIn(trail[0]).rule, StatusRule::FailureRate);
        QCOMPARE(reasonIn(trail[0]).attempts, webhooks::kRateLeastAttempts);
        QCOMPARE(trail[1].action, QStringLiteral("webhook.recovered"));
        QVERIFY(!trail[1].details.contains(QStringLiteral("reason")));
        QCOMPARE(trail[2].action, QStringLiteral("webhook.paused"));
        QCOMPARE(reasonIn(trail[2]), *engine.stored(hook).webhook.statusReason);
        QCOMPARE(reasonIn(trail[2]).lastStatusCode, std::optional(410));
        for (const audit::AuditRecord &record : trail) {
            QCOMPARE(record.actorId, QStringLiteral("system"));
            QCOMPARE(*record.tenantId, engine.owner().tenant);
        }
        QVERIFY(isChainWhole(engine));
    }

    // As one that an operator pauses: both are written, or neither. That it was tried is kept.
    void withoutARecordItIsNotStopped()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/a", Behaviour::ofStatus(410));
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 2, .retrySchedule = {60}});
        QVERIFY(test::closeAudit(engine.database()));
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kAttempts, 1, kPatienceMs));
        QCOMPARE(engine.stored(hook).webhook.status, WebhookStatus::Active);
        QVERIFY(trailOf(engine, hook).empty());
        QVERIFY(test::openAudit(engine.database()));
        engine.clock.advance(70'000);
        QVERIFY(engine.waitForStatus(hook, WebhookStatus::Paused, kPatienceMs));
        QCOMPARE(trailOf(engine, hook).size(), std::size_t(1));
        QVERIFY(isChainWhole(engine));
    }

    // All that end in one transaction.
    void eachOfManyThatDieHasItsRecord()
    {
        QFETCH_GLOBAL(QString, database);
        constexpr int kEndpoints = 60;
        EngineUnderTest engine(database);
        engine.receiver.behave("/gone", Behaviour::ofStatus(410));
        std::vector<WebhookContent> contents;
        for (int i = 0; i < kEndpoints; ++i)
            contents.push_back({.name = QStringLiteral("Hook %1").arg(i),
                                .endpointUrl = engine.receiver.url(QStringLiteral("/gone")),
                                .eventTypes = EventType::EmailSent});
        QVERIFY(engine.addWebhooks(contents));
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE status = 'paused'"), kEndpoints,
                               kPatienceMs));
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(DISTINCT target_id) FROM audit_entries"
                                              " WHERE action = 'webhook.paused' AND actor_id = 'system'")),
                 kEndpoints);
        QCOMPARE(engine.number(QStringLiteral("SELECT COUNT(*) FROM audit_entries")), kEndpoints);
        QVERIFY(isChainWhole(engine));
    }
};

QTEST_GUILESS_MAIN(HealthNewsTest)
#include "tst_healthnews.moc"
