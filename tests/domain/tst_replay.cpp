// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/replay.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'795'687'200'000;

} // namespace

// Replays and bulk retries on the wire: requests, plans, progress and outcomes.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestRoundTrips();
    void requestHasDefaults();
    void wrongRequestNamesEveryField();
    void bulkRetryRoundTrips();
    void wrongBulkRetryNamesEveryField();
    void planRoundTrips();
    void estimateRoundsUp();
    void progressRoundTrips();
    void hostedProgressIsRead();
    void itemsRoundTrip();
};

void TestReplay::requestRoundTrips()
{
    const ReplayRequest request{.from = kNow - 5000,
                                .to = kNow,
                                .eventTypes = EventType::EmailSent | EventType::EmailOpened,
                                .dryRun = true,
                                .onlyMissing = true,
                                .ratePerSecond = 1000};
    QCOMPARE(replayRequestFromJson(toJson(request)).value(), request);
}

void TestReplay::requestHasDefaults()
{
    const auto decoded = replayRequestFromJson(
        {{QStringLiteral("from"), toIso(kNow - 1)}, {QStringLiteral("to"), toIso(kNow)}});
    QVERIFY(decoded);
    QCOMPARE(*decoded, (ReplayRequest{.from = kNow - 1, .to = kNow}));
    QCOMPARE(decoded->ratePerSecond, 50);
}

void TestReplay::wrongRequestNamesEveryField()
{
    const auto decoded = replayRequestFromJson({{QStringLiteral("to"), toIso(-1)},
                                                {QStringLiteral("event_types"), QJsonArray{QStringLiteral("odd")}},
                                                {QStringLiteral("dry_run"), 1},
                                                {QStringLiteral("only_missing"), QStringLiteral("yes")},
                                                {QStringLiteral("rate_per_second"), 1001},
                                                {QStringLiteral("colour"), 1}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','),
             QStringLiteral("colour,dry_run,event_types,from,only_missing,rate_per_second,to"));
}

void TestReplay::bulkRetryRoundTrips()
{
    const BulkRetryRequest request{.filter = {.statuses = DeliveryStatus::Exhausted,
                                              .webhook = WebhookId(QStringLiteral("wh_1"))},
                                   .dryRun = true,
                                   .onlyMissing = true,
                                   .ratePerSecond = 1};
    QCOMPARE(bulkRetryRequestFromJson(toJson(request)).value(), request);
}

void TestReplay::wrongBulkRetryNamesEveryField()
{
    const auto decoded = bulkRetryRequestFromJson(
        {{QStringLiteral("filter"),
          QJsonObject{{QStringLiteral("status"), QJsonArray{QStringLiteral("odd")}}, {QStringLiteral("limit"), 1}}},
         {QStringLiteral("only_missing"), QStringLiteral("yes")},
         {QStringLiteral("rate_per_second"), 0},
         {QStringLiteral("colour"), 1}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','),
             QStringLiteral("colour,filter.limit,filter.status,only_missing,rate_per_second"));
    // Nobody retries everything by leaving something out.
    QVERIFY(!bulkRetryRequestFromJson({}));
}

void TestReplay::planRoundTrips()
{
    const ReplayPlan plan{.replay = ReplayId(QStringLiteral("rpl_1")),
                          .matched = 10,
                          .alreadyDelivered = 4,
                          .toSend = 6,
                          .estimatedSeconds = 1,
                          .endpoints = 2,
                          .isAtLeast = true};
    QVERIFY(replayPlanFromJson(toJson(plan)).value().isAtLeast);
    QCOMPARE(toJson(replayPlanFromJson(toJson(plan)).value()), toJson(plan));
    QVERIFY(toJson(ReplayPlan()).value(QStringLiteral("replay_id")).isNull());
    QVERIFY(!replayPlanFromJson(toJson(ReplayPlan())).value().replay);
    QJsonObject hosted = toJson(plan);
    hosted.remove(QStringLiteral("to_send"));
    QCOMPARE(replayPlanFromJson(hosted).value().toSend, plan.matched);
}

void TestReplay::estimateRoundsUp()
{
    QCOMPARE(estimatedSeconds(0, 50), 0);
    QCOMPARE(estimatedSeconds(1, 50), 1);
    QCOMPARE(estimatedSeconds(50, 50), 1);
    QCOMPARE(estimatedSeconds(51, 50), 2);
}

void TestReplay::progressRoundTrips()
{
    for (const ReplayStatus status :
         {ReplayStatus::Running, ReplayStatus::Paused, ReplayStatus::Completed, ReplayStatus::Cancelled}) {
        const Replay replay{.id = ReplayId(QStringLiteral("rpl_1")),
                            .kind = ReplayKind::Retry,
                            .status = status,
                            .webhook = WebhookId(QStringLiteral("wh_1")),
                            .matched = 10,
                            .isCounting = true,
                            .sent = 7,
                            .delivered = 4,
                            .failed = 2,
                            .skipped = 3,
                            .skippedAcknowledged = 1,
                            .skippedWaiting = 2,
                            .skippedByTransformation = 4,
                            .ratePerSecond = 20,
                            .createdAt = kNow,
                            .createdBy = QStringLiteral("grace@acme.example"),
                            .finishedAt = kNow + 1};
        QCOMPARE(replayFromJson(toJson(replay)).value(), replay);
    }
}

void TestReplay::hostedProgressIsRead()
{
    const auto decoded = replayFromJson({{QStringLiteral("sent"), 3},
                                         {QStringLiteral("matched"), 9},
                                         {QStringLiteral("status"), QStringLiteral("running")}});
    QVERIFY(decoded);
    QCOMPARE(decoded->sent, 3);
    QVERIFY(!decoded->webhook && !decoded->finishedAt);
    QVERIFY(!replayFromJson({}));
}

void TestReplay::itemsRoundTrip()
{
    ReplayItemPage page{.items = {}, .nextCursor = QStringLiteral("c")};
    for (const ReplayOutcome outcome : {ReplayOutcome::Waiting, ReplayOutcome::Sent, ReplayOutcome::Delivered,
                                        ReplayOutcome::Failed, ReplayOutcome::Skipped})
        page.items.push_back({.event = EventId(QStringLiteral("evt_1")),
                              .webhook = WebhookId(QStringLiteral("wh_1")),
                              .delivery = DeliveryId(QStringLiteral("del_1")),
                              .outcome = outcome,
                              .error = QStringLiteral("HTTP 503")});
    page.items.at(0).delivery.reset();
    const auto decoded = replayItemPageFromJson(toJson(page));
    QVERIFY(decoded);
    QCOMPARE(decoded->items, page.items);
    QCOMPARE(decoded->nextCursor, page.nextCursor);
    QVERIFY(!replayItemPageFromJson({{QStringLiteral("items"), QJsonArray{QJsonObject()}}}));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
