// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/audit/auditlog.h"
#include "platform/events/livelog.h"
#include "platform/webhooks/deliveryretry.h"
#include "platform/webhooks/durationscale.h"
#include "platform/webhooks/webhookrepository.h"
#include "platform/webhooks/webhooksweep.h"
#include "tests/webhooks/deliveriesundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kHourMs = 3'600'000;

QString databaseKind()
{
    QFETCH_GLOBAL(QString, database);
    return database;
}

class SweepUnderTest : public DeliveriesUnderTest
{
public:
    explicit SweepUnderTest(const webhooks::HeldLimit &limit = {})
        : DeliveriesUnderTest(databaseKind())
        , m_sweep(platform.database(), platform.clock, limit)
    {
    }
    bool sweep()
    {
        const Result<> swept = m_sweep.sweep();
        if (!swept)
            qWarning("%s %s", qPrintable(swept.error().message), qPrintable(swept.error().detail));
        return swept.has_value();
    }
    bool pause(const WebhookId &webhook)
    {
        return platform.database()
            .write([&](store::Connection &connection) {
                return webhooks::WebhookRepository(connection, owner(), platform.clock.now()).pause(webhook);
            })
            .has_value();
    }
    // What operators were told of what will soon be given up.
    std::vector<QJsonObject> warnings()
    {
        const auto told = platform.database().read([](store::Connection &connection) {
            return connection.query(
                QStringLiteral("SELECT data FROM notices WHERE kind = 'webhook.held_nearly_given_up'"));
        });
        std::vector<QJsonObject> all;
        for (const store::Row &row : told.value_or(store::Rows()))
            all.push_back(QJsonDocument::fromJson(row.text(0).toUtf8()).object());
        return all;
    }
    bool suspendTenant()
    {
        return platform.database()
            .write([&](store::Connection &connection) {
                return audit::append(connection, platform.clock.now(),
                                     {.action = QStringLiteral("tenant.suspended"),
                                      .tenantId = platform.tenant(),
                                      .actorId = QStringLiteral("usr_1"),
                                      .actorEmail = {},
                                      .targetType = QStringLiteral("tenant"),
                                      .targetId = platform.tenant().text(),
                                      .ip = {}})
                    .and_then([&] {
                        return connection.execute(QStringLiteral("UPDATE tenants SET status = 'suspended'"
                                                                 " WHERE id = ?"),
                                                  {platform.tenant().text()});
                    });
            })
            .has_value();
    }
    // As a replay does.
    bool sendAgain(const EventId &event, const WebhookId &webhook)
    {
        return platform.database()
            .write([&](store::Connection &connection) {
                return events::enqueue(connection, owner(), platform.clock.now(),
                                       {{.webhook = webhook,
                                         .event = event,
                                         .eventType = QStringLiteral("email.sent"),
                                         .subjectId = QStringLiteral("msg_1"),
                                         .email = {},
                                         .origin = QStringLiteral("replay")}});
            })
            .has_value();
    }
    int rows(const char *table) { return number(QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1StringView(table)); }

private:
    webhooks::WebhookSweep m_sweep;
};

} // namespace

class WebhookSweepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void daysGetTheirPartitionsAndGo()
    {
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId before = log.deliveryOf(log.record(), webhook); // into the rest
        QVERIFY(log.settle(before, DeliveryStatus::Success));
        QVERIFY(log.sweep());
        const DeliveryId after = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(after, DeliveryStatus::Success));
        for (const char *table : {"events", "deliveries", "delivery_attempts"}) {
            QCOMPARE(log.rows(table), 2);
            if (databaseKind() == QStringLiteral("postgresql"))
                QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM %1_rest").arg(QLatin1StringView(table))), 0);
        }
        log.platform.clock.advance((webhooks::WebhookSweep::kKeptDays - 1) * kDayMs);
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("deliveries"), 2);
        log.platform.clock.advance(2 * kDayMs);
        QVERIFY(log.sweep());
        for (const char *table : {"events", "deliveries", "delivery_attempts"})
            QCOMPARE(log.rows(table), 0);
    }

    // It was sent again when its event had a day left.
    void whatOutlivesItsEventIsGivenUp_data()
    {
        QTest::addColumn<QString>("status");
        for (const char *status : {"active", "failing", "inactive"})
            QTest::newRow(status) << QString::fromLatin1(status);
    }
    void whatOutlivesItsEventIsGivenUp()
    {
        QFETCH(QString, status);
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId event = log.record();
        QVERIFY(log.settle(log.deliveryOf(event, webhook), DeliveryStatus::Success));
        log.platform.clock.advance((webhooks::WebhookSweep::kKeptDays - 1) * kDayMs);
        QVERIFY(log.sendAgain(event, webhook));
        QVERIFY(log.write(QStringLiteral("UPDATE webhook_lanes SET status = ?"), {status}));
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 1);
        log.platform.clock.advance(2 * kDayMs);
        const EventId young = log.record();
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE event_id = ?"), {young.text()}),
                 1);
        const QString problem = log.platform
                                    .scalar(QStringLiteral("SELECT error_message FROM deliveries WHERE event_id = ?"
                                                           " AND status = 'exhausted' AND next_retry_at IS NULL"),
                                            {event.text()})
                                    .toString();
        QVERIFY2(problem.contains(QStringLiteral("no longer kept")), qPrintable(problem));
        QCOMPARE(log.number(QStringLiteral("SELECT given_up FROM webhook_figures WHERE webhook_id = ?"),
                            {webhook.text()}),
                 1);
    }

    void onlyOneOfMinuteSweeps()
    {
        SweepUnderTest log;
        QVERIFY(log.sweep());
        QVERIFY(log.write(QStringLiteral("INSERT INTO live_events VALUES ('live_0', NULL, 'live', 'x', '[]', 1)")));
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("live_events"), 1);
        log.platform.clock.advance(60'000);
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("live_events"), 0);
    }

    void whatWasToldIsKeptForAQuarterOfAnHour()
    {
        SweepUnderTest log;
        const auto tell = [&] {
            return log.platform.database().write([&](store::Connection &connection) {
                return events::tell(connection, log.owner(), log.platform.clock.now(), QStringLiteral("delivery"), {});
            });
        };
        QVERIFY(tell());
        log.platform.clock.advance(events::kLiveKeptMs - 1000);
        QVERIFY(tell());
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("live_events"), 2);
        log.platform.clock.advance(60'000);
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("live_events"), 1);
    }

    void oldFiguresAndBinsGo()
    {
        SweepUnderTest log;
        const UnixMs now = log.platform.clock.now();
        const qint64 kept = webhooks::WebhookSweep::kFiguresDays;
        for (const qint64 days : {kept - 1, kept + 1}) {
            QVERIFY(log.write(QStringLiteral("INSERT INTO webhook_figures VALUES ('wh', ?, 0, 1, 0, 1, 0)"),
                              {now - days * kDayMs}));
            QVERIFY(log.write(QStringLiteral("INSERT INTO webhook_problem_hours VALUES ('wh', ?, 'x', 1, 1)"),
                              {(now - days * kDayMs) / webhooks::kProblemSlotMs}));
        }
        for (const char *id : {"bin_a", "bin_b"}) {
            const UnixMs until = QLatin1StringView(id) == QLatin1StringView("bin_a") ? now : now + 1;
            QVERIFY(log.write(QStringLiteral("INSERT INTO webhook_bins VALUES (?, ?, 'live', 200, 0, '', 1, ?)"),
                              {QString::fromLatin1(id), log.platform.tenant().text(), until}));
            QVERIFY(log.write(QStringLiteral("INSERT INTO webhook_bin_requests VALUES (?, ?, 1, 'GET', '{}', ?, 200,"
                                             " '', '')"),
                              {QString(QStringLiteral("breq_") + QLatin1StringView(id)), QString::fromLatin1(id),
                               QByteArray("x")}));
        }
        QVERIFY(log.sweep());
        for (const char *table : {"webhook_figures", "webhook_problem_hours", "webhook_bins", "webhook_bin_requests"})
            QCOMPARE(log.rows(table), 1);
    }

    void whatIsHeldForTooLongIsGivenUp()
    {
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const WebhookId active = log.addWebhook(QStringLiteral("two"));
        QVERIFY(log.pause(webhook));
        const EventId old = log.record();
        log.platform.clock.advance(71 * kHourMs);
        const EventId young = log.record();
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 4);
        log.platform.clock.advance(kHourMs);
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 3);
        const QString problem = log.platform
                                    .scalar(QStringLiteral("SELECT error_message FROM deliveries WHERE id = ?"
                                                           " AND status = 'exhausted'"),
                                            {log.deliveryOf(old, webhook).text()})
                                    .toString();
        QVERIFY2(problem.contains(QStringLiteral("72 hours")), qPrintable(problem));
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE delivery_id = ?"),
                            {log.deliveryOf(young, webhook).text()}),
                 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE webhook_id = ?"),
                            {active.text()}),
                 2);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'webhook.held_given_up'")), 1);
        QCOMPARE(log.number(QStringLiteral("SELECT given_up FROM webhook_figures WHERE webhook_id = ?"),
                            {webhook.text()}),
                 1);
    }

    // In time to resume it: once a day.
    void itIsSaidBeforeWhatIsHeldIsGivenUp()
    {
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        QVERIFY(log.pause(webhook));
        const UnixMs heldSince = log.platform.clock.now();
        std::ignore = log.record();
        log.platform.clock.advance(47 * kHourMs);
        QVERIFY(log.sweep());
        QCOMPARE(log.warnings().size(), 0);
        log.platform.clock.advance(kHourMs + 1'000);
        for (int minute = 0; minute < 3; ++minute) {
            QVERIFY(log.sweep());
            log.platform.clock.advance(60'000);
        }
        QCOMPARE(log.warnings().size(), 1);
        const QJsonObject data = log.warnings().front();
        QCOMPARE(data.value(QStringLiteral("webhook_id")).toString(), webhook.text());
        QCOMPARE(data.value(QStringLiteral("reason")).toString(), QStringLiteral("too_long"));
        QCOMPARE(data.value(QStringLiteral("held")).toInt(), 1);
        const auto end = fromIso(data.value(QStringLiteral("gives_up_at")).toString());
        QVERIFY(end && std::abs(*end - (heldSince + 72 * kHourMs)) < 2'000);
        QCOMPARE(log.rows("delivery_queue"), 1);
    }

    void itIsSaidBeforeMoreAreHeldThanMay()
    {
        SweepUnderTest log({.most = 5});
        QVERIFY(log.pause(log.addWebhook(QStringLiteral("one"))));
        for (int i = 0; i < 3; ++i)
            std::ignore = log.record();
        QVERIFY(log.sweep());
        QCOMPARE(log.warnings().size(), 0);
        std::ignore = log.record();
        log.platform.clock.advance(60'000);
        QVERIFY(log.sweep());
        QCOMPARE(log.warnings().size(), 1);
        QCOMPARE(log.warnings().front().value(QStringLiteral("reason")).toString(), QStringLiteral("too_many"));
    }

    // What had been tried again for days before is held for 72 hours as well.
    void theTimeCountsFromThePause()
    {
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        std::ignore = log.record();
        log.platform.clock.advance(80 * kHourMs);
        QVERIFY(log.pause(webhook));
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 1);
    }

    void whatIsRetriedWhileNoneIsTakenIsHeldAsLong()
    {
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId old = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(old, DeliveryStatus::Exhausted));
        QVERIFY(log.pause(webhook));
        log.platform.clock.advance(80 * kHourMs);
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            return webhooks::requeue(connection, log.owner(), old, log.platform.clock.now());
        }));
        for (const int left : {1, 0}) {
            log.platform.clock.advance(60'000);
            QVERIFY(log.sweep());
            QCOMPARE(log.rows("delivery_queue"), left);
            log.platform.clock.advance(72 * kHourMs);
        }
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'exhausted'"
                                           " AND error_message LIKE '%72 hours%'")),
                 1);
    }

    void soItDoesFromTheSuspensionOfATenant()
    {
        SweepUnderTest log;
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId event = log.record();
        log.platform.clock.advance(80 * kHourMs);
        QVERIFY(log.suspendTenant());
        log.platform.clock.advance(71 * kHourMs);
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 1);
        log.platform.clock.advance(2 * kHourMs);
        const EventId young = log.record();
        QVERIFY(log.sweep());
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE event_id = ?"), {event.text()}),
                 0);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE event_id = ?"), {young.text()}),
                 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'exhausted' AND id = ?"),
                            {log.deliveryOf(event, webhook).text()}),
                 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM notices WHERE kind = 'webhook.held_given_up'")), 1);
    }

    void noMoreAreHeldOfASuspendedTenant()
    {
        SweepUnderTest log({.most = 3});
        log.addWebhook(QStringLiteral("one"));
        QVERIFY(log.suspendTenant());
        for (int i = 0; i < 5; ++i)
            std::ignore = log.record();
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 3);
    }

    void noMoreAreHeldThanMay()
    {
        SweepUnderTest log({.most = 3});
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        QVERIFY(log.pause(webhook));
        std::vector<EventId> events;
        for (int i = 0; i < 5; ++i)
            events.push_back(log.record());
        QVERIFY(log.sweep());
        QCOMPARE(log.rows("delivery_queue"), 3);
        QCOMPARE(log.idsOf(QStringLiteral("status=exhausted")),
                 (std::vector<DeliveryId>{log.deliveryOf(events[1], webhook), log.deliveryOf(events[0], webhook)}));
    }

    void aReplayPushesNothingOutThatIsHeld()
    {
        SweepUnderTest log({.most = 3});
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(log.settle(log.deliveryOf(log.record(), webhook), DeliveryStatus::Success));
        log.platform.clock.advance(1);
        const UnixMs until = log.platform.clock.now();
        QVERIFY(log.pause(webhook));
        for (int i = 0; i < 2; ++i)
            std::ignore = log.record();
        const QJsonObject before{{QStringLiteral("from"), toIso(until - kHourMs)},
                                 {QStringLiteral("to"), toIso(until)}};
        QCOMPARE(log.post(u'/' + webhook.text() + QStringLiteral("/replay"), before).status, 200);
        QVERIFY(log.workToTheEnd() >= 0);
        QCOMPARE(log.rows("delivery_queue"), 5);
        QVERIFY(log.sweep());
        const QString heldOf = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'held' AND origin = ?");
        QCOMPARE(log.number(heldOf, {QStringLiteral("event")}), 2);
        QCOMPARE(log.number(heldOf, {QStringLiteral("replay")}), 1);
        for (int i = 0; i < 2; ++i)
            std::ignore = log.record();
        log.platform.clock.advance(60'000);
        QVERIFY(log.sweep()); // the last of the replay
        log.platform.clock.advance(60'000);
        QVERIFY(log.sweep()); // then the oldest
        QCOMPARE(log.number(heldOf, {QStringLiteral("event")}), 3);
    }

    // Who deletes it does not wait for a long queue, and what a killed process left, the next sweep ends.
    void theQueueOfADeletedWebhookIsEnded()
    {
        constexpr int kEvents = 1200;
        SweepUnderTest log;
        const WebhookId gone = log.addWebhook(QStringLiteral("one"));
        const WebhookId there = log.addWebhook(QStringLiteral("two"));
        QVERIFY(log.pause(gone));
        const std::vector<events::Happening> many(kEvents, {.type = EventType::EmailSent, .data = {}});
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            return events::record(connection, log.owner(), log.platform.clock.now(), many);
        }));
        QVERIFY(log.platform.database().write([&](store::Connection &connection) {
            return webhooks::WebhookRepository(connection, log.owner(), log.platform.clock.now()).remove(gone);
        }));
        const QString waiting = QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE webhook_id = ?");
        const int left = log.number(waiting, {gone.text()});
        QVERIFY2(left > 0 && left < kEvents, qPrintable(QString::number(left)));
        const QString last = log.platform
                                 .scalar(QStringLiteral("SELECT MAX(delivery_id) FROM delivery_queue"
                                                        " WHERE webhook_id = ?"),
                                         {gone.text()})
                                 .toString();
        const HttpReply refused = log.post(QStringLiteral("/deliveries/") + last + QStringLiteral("/retry"));
        QCOMPARE(refused.status, 409);
        QVERIFY2(refused.body.contains("deleted"), refused.body.constData());
        // Its last try is recorded just before.
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET status = 'success' WHERE id = ?"), {last}));
        QVERIFY(log.sweep());
        QCOMPARE(log.number(waiting, {gone.text()}), 0);
        QCOMPARE(log.number(waiting, {there.text()}), kEvents);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE webhook_id = ? AND status = 'failed'"
                                           " AND next_retry_at IS NULL AND error_message LIKE '%deleted%'"),
                            {gone.text()}),
                 kEvents - 1);
        QCOMPARE(log.idsOf(QStringLiteral("status=success")), std::vector<DeliveryId>{DeliveryId(last)});
    }
};

QTEST_GUILESS_MAIN(WebhookSweepTest)
#include "tst_webhooksweep.moc"
