// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptfigures.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/webhookfigures.h"
#include "tests/webhooks/engineundertest.h"

#include <QTest>

#include <numeric>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

const QString kAttempts = QStringLiteral("SELECT COUNT(*) FROM delivery_attempts");
constexpr int kPatienceMs = 20'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");

WebhookStats statsOf(EngineUnderTest &engine, const WebhookId &webhook)
{
    return engine.database()
        .read([&](store::Connection &connection) {
            return webhooks::WebhookFigures(connection, engine.clock.now()).stats(webhook, StatsRange::Day);
        })
        .value_or(WebhookStats());
}

WebhookSummary summaryOf(EngineUnderTest &engine)
{
    return engine.database()
        .read([&](store::Connection &connection) {
            return webhooks::WebhookFigures(connection, engine.clock.now()).summary(engine.owner());
        })
        .value_or(WebhookSummary());
}

// Of the attempts that are in the log, shortest first.
std::vector<qint64> durations(EngineUnderTest &engine, const WebhookId &webhook)
{
    const auto rows = engine.database().read([&](store::Connection &connection) {
        return connection.query(QStringLiteral("SELECT a.duration_ms FROM delivery_attempts a JOIN deliveries d"
                                               " ON d.id = a.delivery_id WHERE d.webhook_id = ? ORDER BY 1"),
                                {webhook.text()});
    });
    std::vector<qint64> found;
    for (const store::Row &row : rows.value_or(store::Rows()))
        found.push_back(row.integer(0));
    return found;
}

std::vector<qint64> deliveredByPeriod(const WebhookStats &stats)
{
    std::vector<qint64> delivered;
    for (const StatsBucket &bucket : stats.series) {
        if (bucket.delivered > 0)
            delivered.push_back(bucket.delivered);
    }
    return delivered;
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

    // A list counts attempts, as the rules do; the figures of one count what became of its deliveries.
    void whatArrivedInTheEndFailedAsAnAttempt()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behaveInTurn("/a", {Behaviour::ofStatus(500), {}});
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.retrySchedule = {60}});
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kAttempts, 1, kPatienceMs));
        engine.clock.advance(70'000);
        QVERIFY(engine.waitFor(kQueued, 0, kPatienceMs));
        const Webhook listed = engine.stored(hook).webhook;
        QCOMPARE(listed.successRate24h, std::optional(0.5));
        QCOMPARE(listed.failed24h, 1);
        QCOMPARE(summaryOf(engine).successRate, std::optional(0.5));
        const WebhookStats stats = statsOf(engine, hook);
        QCOMPARE(stats.successRate, std::optional(1.0));
        QCOMPARE(stats.failed, 0);
    }

    // Two of an endpoint's deliveries were yesterday afternoon, three are of this morning, and so are those that fail.
    void whatWasReallySentIsCounted()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.clock.advance(kDayMs + 14 * kHourMs - engine.clock.now() % kDayMs);
        Behaviour slow;
        slow.delayMs = 120;
        engine.receiver.behaveInTurn("/good", {{}, slow, {}});
        engine.receiver.behave("/bad", Behaviour::ofStatus(503));
        const WebhookId good = engine.addWebhook(QStringLiteral("/good"));
        const WebhookId bad = engine.addWebhook(QStringLiteral("/bad"),
                                                {.eventTypes = EventType::EmailBounced, .maxAttempts = 1});
        engine.start();
        const auto deliver = [&](EventType type) {
            return engine.record(QStringLiteral("msg"), type) && engine.waitFor(kQueued, 0, kPatienceMs);
        };
        for (int i = 0; i < 2; ++i)
            QVERIFY(deliver(EventType::EmailSent));
        engine.clock.advance(18 * kHourMs);
        for (int i = 0; i < 3; ++i)
            QVERIFY(deliver(EventType::EmailSent) && deliver(EventType::EmailBounced));

        const WebhookSummary summary = summaryOf(engine);
        QCOMPARE(summary.active, 1);
        QCOMPARE(summary.failing, 1);
        QCOMPARE(summary.deliveredToday, 3);
        QCOMPARE(summary.successRate, std::optional(5 / 8.0));
        const WebhookStats stats = statsOf(engine, good);
        QCOMPARE(stats.delivered, 5);
        QCOMPARE(stats.failed, 0);
        QCOMPARE(stats.successRate, std::optional(1.0));
        QCOMPARE(deliveredByPeriod(stats), (std::vector<qint64>{2, 3}));
        QVERIFY(stats.errors.empty());
        const std::vector<qint64> took = durations(engine, good);
        QCOMPARE(took.size(), std::size_t(5));
        QCOMPARE(stats.meanMs, std::optional(static_cast<double>(std::accumulate(took.begin(), took.end(), 0)) / 5));
        const auto bound = std::lower_bound(webhooks::kDurationBounds.begin(), webhooks::kDurationBounds.end(),
                                            took.back()); // of the slowest, as five are few
        QCOMPARE(stats.p95Ms, std::optional(static_cast<double>(*bound)));

        const WebhookStats failing = statsOf(engine, bad);
        QCOMPARE(failing.delivered, 0);
        QCOMPARE(failing.failed, 3);
        QCOMPARE(failing.successRate, std::optional(0.0));
        QCOMPARE(failing.errors.size(), std::size_t(1));
        QCOMPARE(failing.errors.front().statusCode, std::optional(503));
        QCOMPARE(failing.errors.front().count, 3);
        engine.clock.advance(25 * kHourMs);
        QVERIFY(statsOf(engine, bad).errors.empty());
        QVERIFY(!summaryOf(engine).successRate);
    }

    // Wherever in a row of figures it begins, and no more than that row longer.
    void theRuleLooksBackHalfAnHour()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const UnixMs start = engine.clock.now() / webhooks::kFigureSlotMs * webhooks::kFigureSlotMs;
        for (const qint64 intoRow : {qint64(0), qint64(1), webhooks::kFigureSlotMs / 2, webhooks::kFigureSlotMs - 1}) {
            const WebhookId hook(QStringLiteral("wh_%1").arg(intoRow));
            const UnixMs now = start + intoRow;
            for (const qint64 minutesAgo : {0, 10, 30, 35})
                QVERIFY(engine.database().write([&](store::Connection &connection) {
                    return webhooks::AttemptFigures(connection).add({failureAt(hook, now - minutesAgo * kMinuteMs)});
                }));
            QVERIFY2(recentFailures(engine, hook, now) == 3, qPrintable(hook.text()));
        }
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
