// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhooksweep.h"
#include "tests/webhooks/engineundertest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace pm;
using test::EngineUnderTest;
using test::TestDatabase;

namespace {

const QString kQueued = QStringLiteral("SELECT COUNT(*) FROM delivery_queue");

QJsonObject onlyMessage(const QString &id)
{
    return {{QStringLiteral("data.message_id"), id}};
}

// As somebody writes who wants few of very many.
QJsonObject longFilter(int salt)
{
    QJsonArray any;
    for (int i = 0; i < 10; ++i) {
        QJsonObject one{{QStringLiteral("data.message_id"),
                         QJsonObject{{QStringLiteral("$regex"), QStringLiteral("^other_%1_%2$").arg(salt).arg(i)}}}};
        for (int j = 0; j < 5; ++j)
            one.insert(QStringLiteral("data.field_%1").arg(j), QJsonObject{{QStringLiteral("$gt"), i}});
        any.append(one);
    }
    return {{QStringLiteral("$or"), any}};
}

} // namespace

// Whether another process records an event while the work is not committed yet.
template<class Work>
bool recordsMeanwhile(EngineUnderTest &engine, Work work)
{
    const auto other = engine.openAgain();
    const auto record = [&](store::Connection &connection) {
        return events::record(connection, engine.owner(), engine.clock.now(),
                              {{.type = EventType::EmailSent, .data = {}}});
    };
    bool isRecorded = false;
    const bool isDone = engine.change([&](webhooks::WebhookRepository &repository) {
        const auto done = work(repository);
        std::thread([&] { isRecorded = other->write(record).has_value(); }).join();
        return done;
    });
    return isDone && isRecorded;
}

// What becomes of an event when it is recorded.
class EventLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void aChangedFilterCountsAtOnce()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"),
                                                 {.eventFilters = onlyMessage(QStringLiteral("msg_1"))});
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        QCOMPARE(engine.number(kQueued), 1);
        WebhookContent content = engine.stored(hook).webhook.content;
        content.eventFilters = onlyMessage(QStringLiteral("msg_2"));
        QVERIFY(
            engine.change([&](webhooks::WebhookRepository &repository) { return repository.update(hook, content); }));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QCOMPARE(engine.number(kQueued), 1);
        QVERIFY(engine.record(QStringLiteral("msg_2")));
        QCOMPARE(engine.number(kQueued), 2);
    }

    // A filter that a later version cannot read any more loses nothing.
    void whatCannotBeReadLetsEverythingThrough()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        engine.addWebhook(QStringLiteral("/a"));
        for (const char *text : {R"({"$near":1})", "{\"broken"}) {
            const qint64 before = engine.number(kQueued);
            QVERIFY(engine.database().write([&](store::Connection &connection) {
                return connection.execute(QStringLiteral("UPDATE webhooks SET event_filters = ?"),
                                          {QString::fromLatin1(text)});
            }));
            QVERIFY(engine.record(QStringLiteral("msg_1")));
            QCOMPARE(engine.number(kQueued), before + 1);
        }
    }

    void aWebhookThatIsChangedKeepsNoEventWaiting()
    {
        QFETCH_GLOBAL(QString, database);
        if (database == QStringLiteral("sqlite"))
            QSKIP("It has one writer.");
        EngineUnderTest engine(database);
        const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(
            recordsMeanwhile(engine, [&](webhooks::WebhookRepository &repository) { return repository.lock(hook); }));
        QCOMPARE(engine.number(kQueued), 2);
    }

    // The event goes to the others; what it left for the one that is gone, the sweep ends.
    void aWebhookThatIsDeletedFailsNoEvent()
    {
        QFETCH_GLOBAL(QString, database);
        if (database == QStringLiteral("sqlite"))
            QSKIP("It has one writer.");
        EngineUnderTest engine(database);
        const WebhookId gone = engine.addWebhook(QStringLiteral("/a"));
        const WebhookId there = engine.addWebhook(QStringLiteral("/b"));
        QVERIFY(engine.record(QStringLiteral("msg_1")));
        QVERIFY(
            recordsMeanwhile(engine, [&](webhooks::WebhookRepository &repository) { return repository.remove(gone); }));
        webhooks::WebhookSweep sweep(engine.database(), engine.clock);
        QVERIFY(sweep.sweep());
        QCOMPARE(engine.number(kQueued), 2);
        for (const Delivery &delivery : engine.deliveries(gone))
            QCOMPARE(delivery.status, DeliveryStatus::Failed);
        for (const Delivery &delivery : engine.deliveries(there))
            QCOMPARE(delivery.status, DeliveryStatus::Pending);
    }

    // Said, not judged: machines differ.
    void manyFiltersCostLittle()
    {
        QFETCH_GLOBAL(QString, database);
        EngineUnderTest engine(database);
        for (int i = 0; i < 20; ++i)
            engine.addWebhook(QStringLiteral("/a"), {.eventFilters = longFilter(i)});
        constexpr int kEvents = 100;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(engine.record(QStringLiteral("msg_%1").arg(i)));
        qInfo("%d events, 20 endpoints with filters of 60 conditions: %.2f ms an event", kEvents,
              static_cast<double>(timer.nsecsElapsed()) / 1e6 / kEvents);
        QCOMPARE(engine.number(kQueued), 0);
    }
};

QTEST_GUILESS_MAIN(EventLogTest)
#include "tst_eventlog.moc"
