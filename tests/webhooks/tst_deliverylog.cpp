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

// Asks for the plan of what is asked, where nothing but an index is quick: the tables of a test are small.
class Explaining final : public store::Connection
{
public:
    explicit Explaining(store::Connection &connection)
        : m_connection(connection)
    {
    }
    [[nodiscard]] store::Dialect dialect() const override { return m_connection.dialect(); }
    [[nodiscard]] Result<store::Rows> query(const QString &sql, const QVariantList &values) override
    {
        if (dialect() == store::Dialect::Sqlite)
            return m_connection.query(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, values);
        for (const char *name : {"enable_seqscan", "enable_bitmapscan", "enable_sort"})
            std::ignore = m_connection.query(
                QStringLiteral("SELECT set_config('%1', 'off', false)").arg(QLatin1StringView(name)), {});
        QString whole = sql; // an EXPLAIN takes no values
        for (const QVariant &value : values)
            whole.replace(whole.indexOf(u'?'), 1, QString(u'\'' + value.toString() + u'\''));
        return m_connection.query(QStringLiteral("EXPLAIN ") + whole, {});
    }
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values) override
    {
        return m_connection.execute(sql, values);
    }
    [[nodiscard]] Result<> insert(const std::vector<store::NewRows> &tables) override
    {
        return m_connection.insert(tables);
    }
    [[nodiscard]] Result<> liftTimeout() override { return m_connection.liftTimeout(); }

private:
    store::Connection &m_connection;
};

QString textOf(const store::Rows &plan, int column)
{
    QStringList lines;
    for (const store::Row &row : plan)
        lines.append(row.text(column));
    return lines.join(u'\n');
}

// All that are found, a few at a time.
std::vector<DeliveryId> idsInSteps(DeliveriesUnderTest &log, const DeliveryFilter &filter, bool newestFirst)
{
    webhooks::LogSearch search = webhooks::searchOf(filter, log.owner(), QStringLiteral("id"));
    search.newestFirst = newestFirst;
    std::vector<DeliveryId> ids;
    for (bool isMore = true; isMore;) {
        const QString after = ids.empty() ? QString() : ids.back().text();
        const auto rows = log.platform.database().read(
            [&](store::Connection &connection) { return webhooks::rowsAfter(connection, search, after, 3); });
        isMore = rows && !rows->empty();
        for (std::size_t i = 0; isMore && i < rows->size(); ++i)
            ids.emplace_back((*rows)[i].text(0));
    }
    return ids;
}

// Every few together.
std::vector<DeliveryFilter> filtersOf(const WebhookId &webhook)
{
    using Status = DeliveryStatus;
    std::vector<DeliveryFilter> filters;
    for (const DeliveryStatuses statuses :
         {DeliveryStatuses(), DeliveryStatuses(Status::Success), Status::Held | Status::Skipped,
          Status::Success | Status::Exhausted | Status::Pending}) {
        for (const EventTypes types :
             {EventTypes(), EventTypes(EventType::EmailBounced), EventType::EmailBounced | EventType::EmailSent}) {
            for (const WebhookId &of : {WebhookId(), webhook}) {
                for (const QString &q : {QString(), QStringLiteral("ada@example.test")})
                    filters.push_back({.statuses = statuses, .eventTypes = types, .webhook = of, .q = q});
            }
        }
    }
    return filters;
}

// All are to one address.
bool matches(const DeliveryFilter &filter, const Delivery &delivery)
{
    return (!filter.statuses || filter.statuses.testFlag(delivery.status))
        && (!filter.eventTypes || filter.eventTypes.testFlag(*eventTypeFromName(delivery.eventType)))
        && (filter.webhook.isEmpty() || filter.webhook == delivery.webhook);
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

    void noRetryIsPromisedThatDoesNotCome_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("isPlanned");
        for (const char *status : {"active", "failing"})
            QTest::newRow(status) << QString::fromLatin1(status) << true;
        for (const char *status : {"paused", "inactive"})
            QTest::newRow(status) << QString::fromLatin1(status) << false;
    }
    void noRetryIsPromisedThatDoesNotCome()
    {
        QFETCH(QString, status);
        QFETCH(bool, isPlanned);
        DeliveriesUnderTest log(databaseKind());
        const WebhookId webhook = log.addWebhook(QStringLiteral("one"));
        const DeliveryId id = log.deliveryOf(log.record(), webhook);
        QVERIFY(log.settle(id, DeliveryStatus::PendingRetry));
        const UnixMs next = log.platform.clock.now() + 60'000;
        QVERIFY(log.write(QStringLiteral("UPDATE deliveries SET next_retry_at = ?"), {next}));
        QVERIFY(log.write(QStringLiteral("UPDATE webhook_lanes SET status = ?"), {status}));
        const std::optional<UnixMs> planned = isPlanned ? std::optional(next) : std::nullopt;
        const DeliveryPage page = log.page(QStringLiteral("status=pending_retry"));
        QCOMPARE(page.deliveries.size(), std::size_t(1));
        QCOMPARE(page.deliveries.front().nextRetryAt, planned);
        const auto detail = deliveryDetailFromJson(log.get(QStringLiteral("/deliveries/") + id.text()).json());
        QVERIFY(detail);
        QCOMPARE(detail->delivery.nextRetryAt, planned);
        webhooks::DeliveryExportStream file(log.platform.database(), log.owner(), {}, Role::TenantOwner);
        const auto piece = file.next();
        QCOMPARE((*piece)->contains(toIso(next).toUtf8()), isPlanned);
    }

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
        QTest::addColumn<QString>("lead"); // of the index of PostgreSQL, whose partitions have names of their own
        const auto add = [](const char *name, const char *query, const char *index, const char *lead) {
            QTest::newRow(name) << QString::fromLatin1(query) << QString::fromLatin1(index)
                                << QString::fromLatin1(lead);
        };
        add("nothing", "", "deliveries_by_tenant", "environment), id)");
        add("state", "status=failed,exhausted", "deliveries_by_kind", "|| event_type), id)");
        add("type", "event_type=email.sent", "deliveries_by_kind", "|| event_type), id)");
        add("both", "event_type=email.sent&status=held", "deliveries_by_kind", "|| event_type), id)");
        add("webhook", "webhook_id=wh_1", "deliveries_by_webhook", "|| webhook_id), id)");
        add("webhook's", "webhook_id=wh_1&status=held", "deliveries_by_webhook_kind", "|| event_type), id)");
        add("event", "q=evt_1", "deliveries_by_event", "event_id");
        add("delivery", "q=del_1", "sqlite_autoindex_deliveries_1", "(id = ");
        add("address", "q=a%40b.test", "deliveries_by_email", "|| email), id)");
    }
    void everyFilterHasAnIndex()
    {
        QFETCH(QString, query);
        QFETCH(QString, index);
        QFETCH(QString, lead);
        DeliveriesUnderTest log(databaseKind());
        QMap<QString, QString> items;
        for (const auto &[name, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded))
            items.insert(name, value);
        const webhooks::LogSearch search = webhooks::searchOf(deliveryQueryFromItems(items)->filter, log.owner(),
                                                              QStringLiteral("id"));
        const auto plan = log.platform.database().read([&](store::Connection &connection) {
            Explaining explaining(connection);
            return webhooks::rowsAfter(explaining, search, {}, 51);
        });
        QVERIFY2(plan && !plan->empty(), qPrintable(plan ? QString() : plan.error().detail));
        const bool isSqlite = databaseKind() == QStringLiteral("sqlite");
        const QString text = textOf(*plan, isSqlite ? 3 : 0);
        QVERIFY2(text.contains(isSqlite ? QString(QStringLiteral("USING INDEX ") + index) : lead)
                     || text.contains(QStringLiteral("USING COVERING INDEX ") + index),
                 qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("Seq Scan")), qPrintable(text));
    }

    // In both orders, and from any place on.
    void whatIsTogetherIsFoundTogether()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId one = log.addWebhook(QStringLiteral("one"));
        std::ignore = log.addWebhook(QStringLiteral("two"));
        for (int i = 0; i < 12; ++i) {
            const EventId event = log.record(i % 3 == 0 ? EventType::EmailBounced : EventType::EmailSent);
            QVERIFY(log.settle(log.deliveryOf(event, one),
                               i % 4 == 0 ? DeliveryStatus::Exhausted : DeliveryStatus::Success));
        }
        const std::vector<Delivery> all = log.page(QStringLiteral("limit=500")).deliveries;
        for (const DeliveryFilter &filter : filtersOf(one)) {
            std::vector<DeliveryId> expected;
            for (const Delivery &delivery : all) {
                if (matches(filter, delivery))
                    expected.push_back(delivery.id);
            }
            QCOMPARE(idsInSteps(log, filter, true), expected);
            std::reverse(expected.begin(), expected.end());
            QCOMPARE(idsInSteps(log, filter, false), expected);
        }
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
                                                  {.filter = {}, .format = format}, Role::Admin);
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
                                              {.filter = {}, .format = ExportFormat::Ndjson}, Role::Admin);
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
