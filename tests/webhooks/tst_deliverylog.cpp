// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/csv.h"
#include "platform/webhooks/deliveryexport.h"
#include "platform/webhooks/deliverylog.h"
#include "tests/webhooks/deliveriesundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace pm;
using namespace pm::test;

namespace {

QString databaseKind()
{
    QFETCH_GLOBAL(QString, database);
    return database;
}

QString iso(UnixMs time)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(toIso(time)));
}

// Two webhooks; three events, of which the first failed at one and the second is of another type.
struct SomeDeliveries {
    explicit SomeDeliveries(DeliveriesUnderTest &log)
        : one(log.addWebhook(QStringLiteral("one")))
        , two(log.addWebhook(QStringLiteral("two")))
        , first(log.record())
        , second(log.record(EventType::EmailBounced, QStringLiteral("Bob@Example.test")))
        , third(log.record())
    {
        settled = log.settle(log.deliveryOf(first, one), DeliveryStatus::Exhausted, QStringLiteral("=HTTP 500"))
               && log.settle(log.deliveryOf(first, two), DeliveryStatus::Success)
               && log.settle(log.deliveryOf(second, one), DeliveryStatus::Success);
    }
    WebhookId one, two;
    EventId first, second, third;
    bool settled = false;
};

} // namespace

class DeliveryLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void everyFilterFindsItsOwn()
    {
        DeliveriesUnderTest log(databaseKind());
        const SomeDeliveries some(log);
        QVERIFY(some.settled);
        const auto of = [&](const EventId &event, const WebhookId &webhook) { return log.deliveryOf(event, webhook); };
        using Ids = std::vector<DeliveryId>;
        QCOMPARE(log.idsOf({}), (Ids{of(some.third, some.two), of(some.third, some.one), of(some.second, some.two),
                                     of(some.second, some.one), of(some.first, some.two), of(some.first, some.one)}));
        QCOMPARE(log.idsOf(QStringLiteral("status=exhausted,success")),
                 (Ids{of(some.second, some.one), of(some.first, some.two), of(some.first, some.one)}));
        QCOMPARE(log.idsOf(QStringLiteral("event_type=email.bounced")),
                 (Ids{of(some.second, some.two), of(some.second, some.one)}));
        QCOMPARE(log.idsOf(QStringLiteral("event_type=email.bounced,email.clicked&status=success,failed")),
                 (Ids{of(some.second, some.one)}));
        QCOMPARE(log.idsOf(QStringLiteral("webhook_id=%1&status=success").arg(some.two.text())),
                 (Ids{of(some.first, some.two)}));
        QCOMPARE(log.idsOf(QStringLiteral("q=") + some.third.text()),
                 (Ids{of(some.third, some.two), of(some.third, some.one)}));
        QCOMPARE(log.idsOf(QStringLiteral("q=") + of(some.second, some.one).text()), (Ids{of(some.second, some.one)}));
        QCOMPARE(log.idsOf(QStringLiteral("q=bOb%40example.test")),
                 (Ids{of(some.second, some.two), of(some.second, some.one)}));
        const UnixMs last = log.platform.clock.now();
        QCOMPARE(log.idsOf(QStringLiteral("from=%1&to=%2").arg(iso(last - 1000), iso(last))),
                 (Ids{of(some.second, some.two), of(some.second, some.one)}));
        QCOMPARE(log.get(QStringLiteral("/deliveries?status=lost")).status, 400);
        QCOMPARE(log.get(QStringLiteral("/deliveries?cursor=1")).status, 400);
    }

    void manyStatesAreOneOfThem()
    {
        DeliveriesUnderTest log(databaseKind());
        const SomeDeliveries some(log);
        QCOMPARE(log.idsOf(QStringLiteral("status=exhausted,success,failed,held,archived")).size(), std::size_t(3));
        QCOMPARE(log.idsOf(QStringLiteral("status=pending,skipped,failed,held,archived")).size(), std::size_t(3));
    }

    // Nothing reads the whole table, and nothing is sorted but a page.
    void everyFilterHasAnIndex_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("index");
        QTest::newRow("nothing") << QString() << QStringLiteral("deliveries_by_tenant");
        QTest::newRow("state") << QStringLiteral("status=failed,exhausted") << QStringLiteral("deliveries_by_status");
        QTest::newRow("type") << QStringLiteral("event_type=email.sent") << QStringLiteral("deliveries_by_type");
        QTest::newRow("webhook") << QStringLiteral("webhook_id=wh_1") << QStringLiteral("deliveries_by_webhook");
        QTest::newRow("event") << QStringLiteral("q=evt_1") << QStringLiteral("deliveries_by_event");
        QTest::newRow("delivery") << QStringLiteral("q=del_1") << QStringLiteral("sqlite_autoindex_deliveries_1");
        QTest::newRow("address") << QStringLiteral("q=a%40b.test") << QStringLiteral("deliveries_by_email");
    }
    void everyFilterHasAnIndex()
    {
        QFETCH(QString, query);
        QFETCH(QString, index);
        if (databaseKind() != QStringLiteral("sqlite"))
            return; // PostgreSQL plans by figures that an empty table does not have
        DeliveriesUnderTest log(databaseKind());
        QMap<QString, QString> items;
        for (const auto &[name, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded))
            items.insert(name, value);
        webhooks::LogSearch search = webhooks::searchOf(deliveryQueryFromItems(items)->filter, log.owner(),
                                                        QStringLiteral("id"));
        if (!search.values.isEmpty())
            search.conditions.add(webhooks::anyOfNames(search.anyOf, search.values.mid(0, 1)));
        const QString hint = search.sqliteIndex.isEmpty() ? QString()
                                                          : QStringLiteral(" INDEXED BY ") + search.sqliteIndex;
        const auto plan = log.platform.database().read([&](store::Connection &connection) {
            return connection.query(QStringLiteral("EXPLAIN QUERY PLAN SELECT id FROM deliveries") + hint
                                        + search.conditions.sql() + QStringLiteral(" ORDER BY id DESC LIMIT 51"),
                                    search.conditions.values());
        });
        QVERIFY(plan && !plan->empty());
        QVERIFY2(plan->front().text(3).contains(index), qPrintable(plan->front().text(3)));
    }

    void pagesFollowEachOther()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        for (int i = 0; i < 7; ++i)
            std::ignore = log.record(i % 2 == 0 ? EventType::EmailSent : EventType::EmailBounced);
        const QString path = u'/' + webhook.text()
                           + QStringLiteral("/deliveries?limit=3&event_type=email.sent,"
                                            "email.bounced");
        std::vector<Delivery> seen;
        QString cursor;
        int pages = 0;
        do {
            const auto page = deliveryPageFromJson(log.get(path + QStringLiteral("&cursor=") + cursor).json());
            QVERIFY(page);
            seen.insert(seen.end(), page->deliveries.begin(), page->deliveries.end());
            cursor = page->nextCursor;
            // What comes meanwhile does not move the pages.
            std::ignore = log.record();
        } while (!cursor.isEmpty() && ++pages < 10);
        QCOMPARE(seen.size(), std::size_t(7));
        QVERIFY(
            std::is_sorted(seen.begin(), seen.end(), [](const Delivery &a, const Delivery &b) { return b.id < a.id; }));
        QCOMPARE(log.get(QStringLiteral("/wh_none/deliveries")).status, 404);
    }

    void aDeliveryShowsItsAttempts()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::PendingRetry, QStringLiteral("HTTP 500")));
        QVERIFY(log.settle(id, DeliveryStatus::Success));
        const HttpReply reply = log.get(QStringLiteral("/deliveries/") + id.text());
        QCOMPARE(reply.status, 200);
        const auto detail = deliveryDetailFromJson(reply.json());
        QVERIFY(detail);
        QCOMPARE(detail->delivery.status, DeliveryStatus::Success);
        QCOMPARE(detail->attempts.size(), std::size_t(2));
        QCOMPARE(detail->attempts[0].outcome, AttemptOutcome::HttpError);
        QCOMPARE(detail->attempts[1].response->body, QByteArray("answer"));
        QCOMPARE(detail->attempts[1].request.body, detail->body);
        const QJsonObject event = QJsonDocument::fromJson(detail->body).object();
        QCOMPARE(event.value(QStringLiteral("id")), detail->delivery.event.text());
        QCOMPARE(log.get(QStringLiteral("/deliveries/del_none")).status, 404);
    }

    void othersSeeNothingOfIt()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        const QString base = QStringLiteral("/platform/webhooks");
        for (const char *pattern : {"/deliveries/%1", "/%2/deliveries"}) {
            const QString path = QString::fromLatin1(pattern).replace(QStringLiteral("%1"), id.text());
            const HttpReply reply = log.platform.asOtherOperator(
                "GET", base + QString(path).replace(QStringLiteral("%2"), webhook.text()));
            QCOMPARE(reply.status, 404);
        }
        const HttpReply listed = log.platform.asOtherOperator("GET", base + QStringLiteral("/deliveries?webhook_id=")
                                                                         + webhook.text());
        QCOMPARE(listed.json().value(QStringLiteral("deliveries")).toArray(), QJsonArray());
        const HttpReply test = log.platform.asOperator("GET", base + QStringLiteral("/deliveries"), {},
                                                       {{"X-Environment", "test"}});
        QCOMPARE(test.json().value(QStringLiteral("deliveries")).toArray(), QJsonArray());
        const MadeKey key = log.platform.makeKey(
            {{QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_webhooks")}}});
        QCOMPARE(log.platform.keyed(key.key, "GET", base + QStringLiteral("/deliveries/") + id.text()).status, 200);
    }

    void theExportHasEveryRow()
    {
        DeliveriesUnderTest log(databaseKind());
        const SomeDeliveries some(log);
        const std::vector<Delivery> all = log.page({}).deliveries;
        const auto exported = [&](ExportFormat format) {
            webhooks::DeliveryExportStream stream(log.platform.database(), log.owner(),
                                                  {.filter = {}, .format = format});
            QByteArray bytes;
            for (auto piece = stream.next(); piece && !(*piece)->isEmpty(); piece = stream.next())
                bytes += **piece;
            return bytes;
        };
        QByteArray csv = csvLine(deliveryCsvColumns());
        QByteArray lines;
        for (const Delivery &delivery : all) {
            csv += csvLine(deliveryCsvCells(delivery));
            lines += QJsonDocument(toJson(delivery)).toJson(QJsonDocument::Compact) + '\n';
        }
        QCOMPARE(exported(ExportFormat::Csv), csv);
        QVERIFY(csv.contains("'=HTTP 500"));
        QCOMPARE(exported(ExportFormat::Ndjson), lines);
        QCOMPARE(log.get(QStringLiteral("/deliveries/export?format=xml")).status, 400);
        QCOMPARE(log.get(QStringLiteral("/deliveries/export?format=csv")).status, 200);
    }

    void anExportOfMoreThanAPieceIsWhole()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const EventId event = log.record();
        constexpr int kMore = 2 * webhooks::DeliveryExportStream::kRowsAPiece - 1;
        const auto added = log.platform.database().write([&](store::Connection &connection) {
            const events::QueuedDelivery delivery{.webhook = webhook,
                                                  .event = event,
                                                  .eventType = QStringLiteral("email.sent")};
            return events::enqueue(connection, log.owner(), log.platform.clock.now(),
                                   std::vector<events::QueuedDelivery>(kMore, delivery));
        });
        QVERIFY(added);
        webhooks::DeliveryExportStream stream(log.platform.database(), log.owner(),
                                              {.filter = {}, .format = ExportFormat::Ndjson});
        QList<qsizetype> rows;
        for (auto piece = stream.next(); piece && !(*piece)->isEmpty(); piece = stream.next())
            rows.append((*piece)->count('\n'));
        QCOMPARE(rows, (QList<qsizetype>{webhooks::DeliveryExportStream::kRowsAPiece,
                                         webhooks::DeliveryExportStream::kRowsAPiece}));
    }

    void eventsAreFound()
    {
        DeliveriesUnderTest log(databaseKind());
        const SomeDeliveries some(log);
        const auto idsOf = [&](const QString &query) {
            QStringList ids;
            const HttpReply reply = log.get(QStringLiteral("/events?") + query);
            for (const QJsonValue &event : reply.json().value(QStringLiteral("events")).toArray())
                ids.append(event.toObject().value(QStringLiteral("id")).toString());
            return ids;
        };
        QCOMPARE(idsOf({}), (QStringList{some.third.text(), some.second.text(), some.first.text()}));
        QCOMPARE(idsOf(QStringLiteral("type=email.sent")), (QStringList{some.third.text(), some.first.text()}));
        QCOMPARE(idsOf(QStringLiteral("q=BOB%40example.test")), QStringList{some.second.text()});
        QCOMPARE(idsOf(QStringLiteral("q=") + some.first.text()), QStringList{some.first.text()});
        QCOMPARE(idsOf(QStringLiteral("to=") + iso(log.platform.clock.now())),
                 (QStringList{some.second.text(), some.first.text()}));
        QCOMPARE(log.get(QStringLiteral("/events?type=nothing")).status, 400);
    }
};

QTEST_GUILESS_MAIN(DeliveryLogTest)
#include "tst_deliverylog.moc"
