// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include <QTest>

using namespace pm;
using test::Behaviour;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

constexpr qint64 kMinuteMs = 60'000;
const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");
const QString kArrived = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'success'");
const QString kToBeTriedAgain = QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE status = 'pending_retry'");

// From now on the database takes no attempt of which this is true.
[[nodiscard]] bool refuse(EngineUnderTest &engine, const QString &condition)
{
    return engine.database()
        .write([&](store::Connection &connection) {
            const bool isPostgres = connection.dialect() == store::Dialect::PostgreSql;
            const QString sql = isPostgres ? QStringLiteral("ALTER TABLE delivery_attempts ADD CONSTRAINT refused"
                                                            " CHECK (NOT (%1))")
                                           : QStringLiteral("CREATE TRIGGER refused BEFORE INSERT ON delivery_attempts"
                                                            " WHEN NEW.%1 BEGIN SELECT RAISE(ABORT, 'refused'); END");
            return connection.execute(sql.arg(condition));
        })
        .has_value();
}

[[nodiscard]] bool refuseNothing(EngineUnderTest &engine)
{
    return engine.database()
        .write([](store::Connection &connection) {
            const bool isPostgres = connection.dialect() == store::Dialect::PostgreSql;
            return connection.execute(isPostgres
                                          ? QStringLiteral("ALTER TABLE delivery_attempts DROP CONSTRAINT refused")
                                          : QStringLiteral("DROP TRIGGER refused"));
        })
        .has_value();
}

} // namespace

// What the database does not take of one endpoint is no matter of the others.
class AttemptRecorderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void aTextThatIsRefusedIsLeftOut()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/bad", Behaviour::ofStatus(418));
        const WebhookId bad = engine.addWebhook(QStringLiteral("/bad"), {.maxAttempts = 2, .retrySchedule = {60}});
        engine.addWebhook(QStringLiteral("/good"));
        QVERIFY(refuse(engine, QStringLiteral("error_message LIKE '%418%'")));
        engine.start();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        QVERIFY(engine.waitFor(kArrived, 3));
        QVERIFY(engine.waitFor(kToBeTriedAgain, 3));
        QVERIFY(!engine.deliveries(bad).front().errorMessage.isEmpty());
        QCOMPARE(engine.stored(bad).webhook.consecutiveFailures, 3);
        engine.clock.advance(2 * kMinuteMs);
        QVERIFY(engine.waitFor(kQueued, 0)); // given up after its attempts
        QCOMPARE(engine.receiver.requests("/bad").size(), std::size_t(6));
    }

    // It is sent again, but not on and on.
    void anAttemptThatIsRefusedIsMadeLater()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.receiver.behave("/bad", Behaviour::ofStatus(418));
        const WebhookId bad = engine.addWebhook(QStringLiteral("/bad"), {.retrySchedule = {60}});
        engine.addWebhook(QStringLiteral("/good"));
        QVERIFY(refuse(engine, QStringLiteral("outcome = 'http_error'")));
        engine.start();
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.receiver.waitForRequests(2));
        QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE webhook_id = ?"
                                              " AND lease_owner = '' AND due_at > ?"),
                               1, {bad.text(), engine.clock.now()}));
        QVERIFY(engine.waitFor(kArrived, 1));
        QVERIFY(refuseNothing(engine));
        engine.clock.advance(6000);
        QVERIFY(engine.waitFor(kToBeTriedAgain, 1));
        QVERIFY(engine.receiver.requests("/bad").size() >= std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(AttemptRecorderTest)
#include "tst_attemptrecorder.moc"
