// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

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
};

QTEST_GUILESS_MAIN(HealthNewsTest)
#include "tst_healthnews.moc"
