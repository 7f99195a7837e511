// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptfigures.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/webhookfigures.h"
#include "tests/webhooks/engineundertest.h"

#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

const QString kAttempts = QStringLiteral("SELECT COUNT(*) FROM delivery_attempts");
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");

WebhookStats statsOf(EngineUnderTest &engine, const WebhookId &webhook)
{
    return engine.database()
        .read([&](store::Connection &connection) {
            return webhooks::WebhookFigures(connection, engine.clock.now()).stats(webhook, StatsRange::Day);
        })
        .value_or(WebhookStats());
}

qint64 failedInSeries(const WebhookStats &stats)
{
    qint64 failed = 0;
    for (const StatsBucket &bucket : stats.series)
        failed += bucket.failed;
    return failed;
}

webhooks::LaneRecords failureAt(const WebhookId &webhook, UnixMs at)
{
    webhooks::AttemptRecord record;
    record.attempt = {.number = 1, .at = at, .outcome = AttemptOutcome::Network};
    return {.lane = {.webhook = webhook}, .attempts = {record}};
}

// As the rule of 30 minutes sees it.
qint64 recentFailures(EngineUnderTest &engine, const WebhookId &webhook, UnixMs now)
{
    const auto recent = engine.database().read([&](store::Connection &connection) {
        return webhooks::AttemptFigures(connection).recent({{webhook, 0}}, now);
    });
    return recent && recent->contains(webhook) ? recent->at(webhook).failed : 0;
}

} // namespace

// What a webhook's page counts.
class WebhookFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    // Not each attempt.
    void whatIsGivenUpFailed()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behaveInTurn("/a", {Behaviour::ofStatus(500), Behaviour::ofStatus(500), {}});
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 2, .retrySchedule = {60}});
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kAttempts, 1));
        WebhookStats stats = statsOf(engine, hook);
        QCOMPARE(stats.failed, 0);
        QCOMPARE(stats.pending, 1);
        QVERIFY(!stats.successRate);
        QVERIFY(stats.meanMs);
        engine.clock.advance(70'000);
        QVERIFY(engine.waitFor(kQueued, 0));
        stats = statsOf(engine, hook);
        QCOMPARE(stats.failed, 1);
        QCOMPARE(stats.errors.size(), std::size_t(1));
        QCOMPARE(stats.errors.front().statusCode, std::optional(500));
        QCOMPARE(stats.errors.front().count, 2);
        QCOMPARE(failedInSeries(stats), 1);
        QCOMPARE(stats.successRate, std::optional(0.0));
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'"), 1));
        stats = statsOf(engine, hook);
        QCOMPARE(stats.delivered, 1);
        QCOMPARE(stats.failed, 1);
        QCOMPARE(stats.successRate, std::optional(0.5));
        QCOMPARE(engine.number(QStringLiteral("SELECT SUM(failed) FROM webhook_figures")), 2); // the rate's rule
    }

    // Wherever in a row of figures it begins, and no more than that row longer.
    void theRuleLooksBackHalfAnHour_data()
    {
        QTest::addColumn<qint64>("intoRow");
        for (const qint64 ms : {qint64(0), qint64(1), webhooks::kFigureSlotMs / 2, webhooks::kFigureSlotMs - 1})
            QTest::addRow("%lld ms into a row", static_cast<long long>(ms)) << ms;
    }

    void theRuleLooksBackHalfAnHour()
    {
        QFETCH_GLOBAL(QString, database);
        QFETCH(qint64, intoRow);
        EngineUnderTest engine(database);
        const WebhookId hook(QStringLiteral("wh_1"));
        const UnixMs now = engine.clock.now() / webhooks::kFigureSlotMs * webhooks::kFigureSlotMs + intoRow;
        constexpr qint64 kMinuteMs = 60'000;
        for (const qint64 minutesAgo : {0, 10, 30, 35})
            QVERIFY(engine.database().write([&](store::Connection &connection) {
                return webhooks::AttemptFigures(connection).add({failureAt(hook, now - minutesAgo * kMinuteMs)});
            }));
        QCOMPARE(recentFailures(engine, hook, now), 3);
    }

    void whatCannotBeTransformedFailedToo()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const Transformation broken{.kind = TransformationKind::JavaScript,
                                    .source = QStringLiteral("function transform() { throw new Error('no'); }")};
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 1, .transformation = broken});
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kQueued, 0));
        QCOMPARE(statsOf(engine, hook).failed, 1);
        QVERIFY(!statsOf(engine, hook).meanMs);
    }
};

QTEST_GUILESS_MAIN(WebhookFiguresTest)
#include "tst_webhookfigures.moc"
