// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

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
