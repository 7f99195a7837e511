// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/personaltext.h"
#include "platform/webhooks/deliveryexport.h"
#include "tests/webhooks/deliveriesundertest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

// Support engineers read everything but secrets and personal data.
class PersonalBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNamesSomebodyIsMasked_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("address") << quoted("{'id':'evt_1','email':'ada@example.com','tags':['vip']}")
                                 << quoted("{'id':'evt_1','email':'a***@example.com','tags':['vip']}");
        QTest::newRow("in a sentence") << QByteArray("Mail for ada.l+x@example.co.uk, and bob@example.com.")
                                       << QByteArray("Mail for a***@example.co.uk, and b***@example.com.");
        QTest::newRow("in a query") << QByteArray("to=ada%40example.com&n=1") << QByteArray("to=***&n=1");
        QTest::newRow("beyond ASCII") << QByteArray("\"zoë@exämple.com\"") << QByteArray("\"z***@exämple.com\"");
        QTest::newRow("no address") << QByteArray("@here 3 @ 4, a@b") << QByteArray("@here 3 @ 4, a@b");
        QTest::newRow("names") << quoted("{'first_name' : 'Ad\\'a','last_name':'Löve','company':'','n':1}")
                               << quoted("{'first_name' : '***','last_name':'***','company':'','n':1}");
        QTest::newRow("subject") << quoted("{'subject':'Dear Ada','subject_id':'msg_1'}")
                                 << quoted("{'subject':'***','subject_id':'msg_1'}");
        QTest::newRow("where") << quoted("{'ip':'203.0.113.7','zip':'10115'}")
                               << quoted("{'ip':'203.0.113.***','zip':'10115'}");
        QTest::newRow("own fields") << quoted("{'attributes':{'seats':5,'a}':'x{'},'status':'subscribed'}")
                                    << quoted("{'attributes':{'***':'***'},'status':'subscribed'}");
        QTest::newRow("no own fields") << quoted("{'attributes':{},'n':1}") << quoted("{'attributes':{},'n':1}");
        QTest::newRow("no text") << QByteArray("\xff\xfe\x00\x01", 4) << QByteArray("\xff\xfe\x00\x01", 4);
        QTest::newRow("cut off") << quoted("{'first_name':'Ad") << quoted("{'first_name':'***");
    }
    void whatNamesSomebodyIsMasked()
    {
        QFETCH(QByteArray, text);
        QTEST(withoutPersonalData(text), "shown");
    }

    void whatATextQuotesIsMaskedToo()
    {
        const QJsonObject quoting{{QStringLiteral("error"), QStringLiteral(R"(No place for {"last_name":"Byron"})")},
                                  {QStringLiteral("n"), 3},
                                  {QStringLiteral("subject"), QStringLiteral("Dear Ada")}};
        const QJsonObject all{{QStringLiteral("notices"), QJsonArray{quoting}}};
        const QJsonObject masked{{QStringLiteral("error"), QStringLiteral(R"(No place for {"last_name":"***"})")},
                                 {QStringLiteral("n"), 3},
                                 {QStringLiteral("subject"), QStringLiteral("***")}};
        QCOMPARE(shownTo(Role::Support, all), QJsonObject({{QStringLiteral("notices"), QJsonArray{masked}}}));
        QCOMPARE(shownTo(Role::TenantOwner, all), all);
    }

    void aLongBodyTakesNoLongerThanItsLength_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("letters") << QByteArray(1 << 20, 'a');
        QTest::newRow("an open text") << QByteArray("\"subject\":\"" + QByteArray(1 << 20, 'a'));
        QTest::newRow("an open object") << QByteArray("\"attributes\":{\"a\":\"" + QByteArray(1 << 20, 'b'));
        QTest::newRow("dots") << QByteArray("a@" + QByteArray("b.").repeated(1 << 19));
    }
    // What looks again from each place would take a day.
    void aLongBodyTakesNoLongerThanItsLength()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(withoutPersonalData(text).left(11), text.startsWith("a@") ? QByteArray("a***@b.b.b.") : text.left(11));
    }

    void supportSeesWhatWasSentNotToWhom_data() { TestDatabase::addRows(); }
    void supportSeesWhatWasSentNotToWhom()
    {
        QFETCH(QString, database);
        DeliveriesUnderTest log(database);
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::Success));
        const QString base = QStringLiteral("/platform/webhooks");
        const QStringList paths{base + QStringLiteral("/deliveries/") + id.text(), base + QStringLiteral("/events")};
        for (const QString &path : paths) {
            const HttpReply own = log.platform.asOperator("GET", path);
            const HttpReply support = log.platform.asSupport("GET", path);
            QCOMPARE(support.status, 200);
            QVERIFY(own.body.contains("ada@example.test"));
            QVERIFY2(!support.body.contains("ada@"), qPrintable(path));
            QVERIFY(support.body.contains("a***@example.test"));
            QCOMPARE(support.json().keys(), own.json().keys());
        }
        const auto detail = deliveryDetailFromJson(
            log.platform.asSupport("GET", base + QStringLiteral("/deliveries/") + id.text()).json());
        QVERIFY(detail);
        QCOMPARE(detail->attempts.at(0).request.body, detail->body);
        QCOMPARE(detail->attempts.at(0).response->body, QByteArray("answer"));
    }

    void headerValuesAreForThoseWhoManage_data() { TestDatabase::addRows(); }
    void headerValuesAreForThoseWhoManage()
    {
        QFETCH(QString, database);
        DeliveriesUnderTest log(database);
        const DeliveryId id = log.deliveryOf(log.record(), log.addWebhook(QStringLiteral("one")));
        QVERIFY(log.settle(id, DeliveryStatus::Success));
        QVERIFY(log.write(QStringLiteral("UPDATE delivery_attempts SET request_headers = ?"),
                          {QStringLiteral(
                              R"({"Content-Type":"application/json","X-Hook-Pin":"4711","webhook-id":"evt_1"})")}));
        const QString path = QStringLiteral("/platform/webhooks/deliveries/") + id.text();
        const auto headersOf = [](const HttpReply &reply) {
            return deliveryDetailFromJson(reply.json()).value_or(DeliveryDetail()).attempts.at(0).request.headers;
        };
        const HeaderList all = headersOf(log.platform.asOperator("GET", path));
        HeaderList shown = all;
        for (auto &[name, value] : shown) {
            if (name == QStringLiteral("X-Hook-Pin"))
                value = kHiddenHeaderValue;
        }
        QVERIFY(shown != all);
        QCOMPARE(headersOf(log.platform.asSupport("GET", path)), shown);
    }

    void norWhatAFunctionSaidOfThem_data() { TestDatabase::addRows(); }
    void norWhatAFunctionSaidOfThem()
    {
        QFETCH(QString, database);
        const QString error = QStringLiteral("Line 1: no mail for ada@example.test.");
        DeliveriesUnderTest log(database);
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::Failed, error));
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET job_id = 'rpl_1'")));
        QVERIFY(log.write(QStringLiteral("INSERT INTO delivery_jobs (id, tenant_id, environment, kind, webhook_id,"
                                         " filter, rate_per_second, status, matched, already_delivered, created_at,"
                                         " created_by) VALUES ('rpl_1', ?, 'live', 'replay', ?, '{}', 1, 'completed',"
                                         " 1, 0, 1, '')"),
                          {log.owner().tenant.text(), webhook.text()}));
        QVERIFY(log.write(QStringLiteral("INSERT INTO webhook_problem_hours (webhook_id, hour, problem, attempts,"
                                         " last_at) VALUES (?, ?, ?, 1, 1)"),
                          {webhook.text(), log.platform.clock.now() / 3'600'000, error}));
        const QString base = QStringLiteral("/platform/webhooks");
        const QStringList paths{QStringLiteral("/deliveries"), QStringLiteral("/deliveries/") + id.text(),
                                u'/' + webhook.text() + QStringLiteral("/deliveries"),
                                u'/' + webhook.text() + QStringLiteral("/stats"),
                                QStringLiteral("/replays/rpl_1/items")};
        for (const QString &path : paths) {
            QVERIFY2(log.platform.asOperator("GET", base + path).body.contains("no mail for ada@"), qPrintable(path));
            const HttpReply support = log.platform.asSupport("GET", base + path);
            QVERIFY2(support.body.contains("no mail for a***@example.test"), qPrintable(path));
            QVERIFY2(!support.body.contains("ada@"), qPrintable(path));
        }
        webhooks::DeliveryExportStream file(log.platform.database(), log.owner(), {}, Role::Support);
        const auto piece = file.next();
        QVERIFY(piece && (*piece)->contains("no mail for a***@example.test") && !(*piece)->contains("ada@"));
    }
};

QTEST_GUILESS_MAIN(PersonalBodyTest)
#include "tst_personalbody.moc"
