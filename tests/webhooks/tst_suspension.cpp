// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryretry.h"
#include "tests/webhooks/engineundertest.h"

#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

constexpr qint64 kSweepMs = 10'000; // after which the dispatcher looks for what was forgotten

const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kInHand = QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE due_at IS NOT NULL"
                                       " OR lease_owner <> ''");

bool setTenant(EngineUnderTest &engine, const char *status)
{
    return engine.database()
        .write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE tenants SET status = ?"), {QString::fromLatin1(status)});
        })
        .has_value();
}

int held(EngineUnderTest &engine)
{
    return static_cast<int>(engine.number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'held'")));
}

} // namespace

// The deliveries of a suspended tenant are kept, and go on when it is active again.
class SuspensionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void whatHappensMeanwhileIsHeld()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.waitFor(kQueued, 0));
        QVERIFY(setTenant(engine, "suspended"));
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        const DeliveryId first = engine.deliveries(hook).front().id;
        QVERIFY(engine.database().write([&](store::Connection &connection) {
            return webhooks::requeue(connection, engine.owner(), first, engine.clock.now());
        }));
        QCOMPARE(held(engine), 2);
        engine.clock.advance(2 * kSweepMs);
        QVERIFY(engine.waitFor(kInHand, 0, 20'000));
        QCOMPARE(engine.receiver.count(), 1);
        QCOMPARE(engine.stored(hook).webhook.held, 2);
        QVERIFY(engine.stored(hook).webhook.oldestHeldAt);
        QCOMPARE(engine.stored(hook).webhook.status, WebhookStatus::Active);
        QVERIFY(setTenant(engine, "active"));
        engine.clock.advance(2 * kSweepMs);
        QVERIFY(engine.receiver.waitForRequests(3, 20'000));
        QVERIFY(engine.waitFor(kQueued, 0, 20'000));
        QCOMPARE(engine.stored(hook).webhook.held, 0);
    }

    // What is in the dispatcher's hands is put back.
    void whatWaitsIsNotSent()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.concurrency = 1, .ratePerSecond = 4});
        constexpr int kAll = 12;
        for (int i = 0; i < kAll; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        engine.start();
        QVERIFY(engine.receiver.waitForRequests(1));
        QVERIFY(setTenant(engine, "suspended"));
        QVERIFY(engine.waitFor(kInHand, 0, 20'000));
        const int sent = engine.receiver.count();
        QVERIFY(sent < kAll);
        QCOMPARE(engine.number(kQueued), kAll - sent);
        QCOMPARE(engine.stored(hook).webhook.held, kAll - sent);
        QVERIFY(setTenant(engine, "active"));
        engine.clock.advance(2 * kSweepMs);
        QVERIFY(engine.waitFor(kQueued, 0, 20'000));
        QCOMPARE(engine.receiver.count(), kAll);
    }

    void aProbeWaitsToo()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.database().write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral(
                                          "UPDATE webhook_lanes SET status = 'inactive', probe_at = ?, due_at = ?"),
                                      {engine.clock.now(), engine.clock.now()});
        }));
        QVERIFY(setTenant(engine, "suspended"));
        engine.start();
        QVERIFY(engine.waitFor(kInHand, 0, 20'000));
        QCOMPARE(engine.receiver.count(), 0);
        QVERIFY(setTenant(engine, "active"));
        engine.clock.advance(2 * kSweepMs);
        QVERIFY(engine.waitForStatus(hook, WebhookStatus::Active, 20'000));
        QVERIFY(engine.waitFor(kQueued, 0, 20'000));
        QCOMPARE(engine.receiver.count(), 1);
    }
};

QTEST_GUILESS_MAIN(SuspensionTest)
#include "tst_suspension.moc"
