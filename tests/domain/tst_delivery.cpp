// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/deliveryquery.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'795'687'200'000;

Delivery retried()
{
    return {.id = DeliveryId(QStringLiteral("del_1")),
            .webhook = WebhookId(QStringLiteral("wh_1")),
            .event = EventId(QStringLiteral("evt_1")),
            .eventType = QStringLiteral("email.sent"),
            .status = DeliveryStatus::PendingRetry,
            .statusCode = 503,
            .durationMs = 120,
            .attemptNumber = 2,
            .maxAttempts = 5,
            .attemptedAt = kNow,
            .nextRetryAt = kNow + 300000,
            .errorMessage = QStringLiteral("HTTP 503")};
}

Attempt failedAttempt()
{
    return {.number = 1,
            .at = kNow,
            .durationMs = 120,
            .request = {.url = QStringLiteral("https://a.example"),
                        .headers = {{QStringLiteral("webhook-id"), QStringLiteral("del_1")}},
                        .body = QByteArrayLiteral("{}")},
            .response = ReceivedResponse{.statusCode = 503,
                                         .headers = {{QStringLiteral("Set-Cookie"), QStringLiteral("a")},
                                                     {QStringLiteral("Set-Cookie"), QStringLiteral("b")}},
                                         .body = QByteArrayLiteral("caf\xc3\xa9"),
                                         .truncated = true},
            .error = QStringLiteral("HTTP 503"),
            .outcome = AttemptOutcome::HttpError};
}

DeliveryFilter fullFilter()
{
    return {.statuses = DeliveryStatus::Failed | DeliveryStatus::Exhausted,
            .eventTypes = EventType::EmailSent | EventType::SecretRotated,
            .webhook = WebhookId(QStringLiteral("wh_1")),
            .from = kNow - 5,
            .to = kNow,
            .q = QStringLiteral("ada+news@example.com")};
}

QMap<QString, QString> itemsOf(const QString &query)
{
    QMap<QString, QString> items;
    const auto pairs = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : pairs)
        items.insert(name, value);
    return items;
}

} // namespace

// Deliveries, their attempts and the filters of the log on the wire.
class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void rowHasTheContractsMembers();
    void rowRoundTrips();
    void wrongRowNamesEveryField();
    void pageRoundTrips();
    void csvCellsFollowTheColumns();
    void detailRoundTrips();
    void bodiesSurvive_data();
    void bodiesSurvive();
    void wrongAttemptNamesEveryField();
    void testRoundTrips();
    void queryRoundTrips();
    void exportRoundTrips();
    void filterRoundTripsAsJson();
    void wrongQueryNamesEveryItem();
    void wrongFilterNamesEveryField();
};

void TestDelivery::namesGoBothWays()
{
    DeliveryStatuses all;
    for (const DeliveryStatus status : kDeliveryStatuses) {
        QCOMPARE(deliveryStatusFromName(deliveryStatusName(status)), status);
        all |= status;
    }
    QCOMPARE(deliveryStatusNames(all).size(), qsizetype(kDeliveryStatuses.size()));
    for (const AttemptOutcome outcome :
         {AttemptOutcome::Success, AttemptOutcome::HttpError, AttemptOutcome::Timeout, AttemptOutcome::Network,
          AttemptOutcome::Tls, AttemptOutcome::AddressRefused, AttemptOutcome::TransformationFailed})
        QCOMPARE(attemptOutcomeFromName(attemptOutcomeName(outcome)), outcome);
}

void TestDelivery::rowHasTheContractsMembers()
{
    QCOMPARE(toJson(retried()).keys().join(u','),
             QStringLiteral("attempt_number,attempted_at,duration_ms,error_message,event_id,event_type,id,max_attempts,"
                            "next_retry_at,status,status_code,webhook_id"));
}

void TestDelivery::rowRoundTrips()
{
    QCOMPARE(deliveryFromJson(toJson(retried())).value(), retried());
    const Delivery fresh{.id = DeliveryId(QStringLiteral("del_2")),
                         .webhook = WebhookId(QStringLiteral("wh_1")),
                         .event = EventId(QStringLiteral("evt_2")),
                         .eventType = QStringLiteral("email.teleported"),
                         .status = DeliveryStatus::Held};
    QVERIFY(toJson(fresh).value(QStringLiteral("attempted_at")).isNull());
    QCOMPARE(deliveryFromJson(toJson(fresh)).value(), fresh);
}

void TestDelivery::wrongRowNamesEveryField()
{
    const auto decoded = deliveryFromJson({{QStringLiteral("status"), QStringLiteral("odd")},
                                           {QStringLiteral("status_code"), QStringLiteral("200")},
                                           {QStringLiteral("next_retry_at"), QStringLiteral("soon")}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','),
             QStringLiteral("event_id,event_type,id,next_retry_at,status,status_code,webhook_id"));
}

void TestDelivery::pageRoundTrips()
{
    const DeliveryPage page{.deliveries = {retried(), retried()}, .nextCursor = QStringLiteral("c")};
    const auto decoded = deliveryPageFromJson(toJson(page));
    QVERIFY(decoded);
    QCOMPARE(decoded->deliveries, page.deliveries);
    QCOMPARE(decoded->nextCursor, page.nextCursor);
    QVERIFY(toJson(DeliveryPage()).value(QStringLiteral("next_cursor")).isNull());
    QVERIFY(!deliveryPageFromJson({{QStringLiteral("deliveries"), QJsonArray{QJsonObject()}}}));
}

void TestDelivery::csvCellsFollowTheColumns()
{
    const QStringList columns = deliveryCsvColumns();
    const QStringList cells = deliveryCsvCells(retried());
    QCOMPARE(cells.size(), columns.size());
    QStringList sorted = columns;
    sorted.sort();
    QCOMPARE(sorted, toJson(retried()).keys());
    QCOMPARE(cells.at(columns.indexOf(QStringLiteral("status_code"))), QStringLiteral("503"));
    QCOMPARE(cells.at(columns.indexOf(QStringLiteral("attempted_at"))), toIso(kNow));
    QVERIFY(deliveryCsvCells(Delivery()).at(columns.indexOf(QStringLiteral("status_code"))).isEmpty());
}

void TestDelivery::detailRoundTrips()
{
    const Attempt unanswered{.number = 2,
                             .at = kNow + 1,
                             .durationMs = 5000,
                             .request = failedAttempt().request,
                             .error = QStringLiteral("timeout"),
                             .outcome = AttemptOutcome::Timeout};
    const DeliveryDetail detail{.delivery = retried(),
                                .body = QByteArrayLiteral("{\"a\":1}"),
                                .attempts = {failedAttempt(), unanswered}};
    const auto decoded = deliveryDetailFromJson(toJson(detail));
    QVERIFY(decoded);
    QCOMPARE(decoded->delivery, detail.delivery);
    QCOMPARE(decoded->body, detail.body);
    QCOMPARE(decoded->attempts, detail.attempts);
}

void TestDelivery::bodiesSurvive_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("UTF-8") << QByteArrayLiteral("\xf0\x9f\x90\xa7");
    QTest::newRow("byte order mark") << QByteArrayLiteral("\xef\xbb\xbf{}");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArrayLiteral("\xff\xfe\x80");
    QTest::newRow("cut within a character") << QByteArrayLiteral("caf\xc3");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QTest::newRow("every byte") << all;
}

void TestDelivery::bodiesSurvive()
{
    QFETCH(const QByteArray, body);
    const ReceivedResponse response{.statusCode = 200, .body = body};
    QCOMPARE(receivedResponseFromJson(toJson(response)).value().body, body);
}

void TestDelivery::wrongAttemptNamesEveryField()
{
    QJsonObject json = toJson(failedAttempt());
    json.insert(QStringLiteral("request"), QJsonObject());
    json.insert(QStringLiteral("response"), QJsonObject{{QStringLiteral("status_code"), QStringLiteral("x")}});
    json.insert(QStringLiteral("outcome"), QStringLiteral("odd"));
    json.insert(QStringLiteral("at"), 5);
    const auto decoded = attemptFromJson(json);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','), QStringLiteral("at,outcome,request,response"));
}

void TestDelivery::testRoundTrips()
{
    const WebhookTest test{.eventType = EventType::EmailOpened, .payload = QJsonObject{{QStringLiteral("a"), 1}}};
    const auto decoded = webhookTestFromJson(toJson(test));
    QVERIFY(decoded);
    QCOMPARE(decoded->eventType, test.eventType);
    QCOMPARE(decoded->payload, test.payload);
    const auto wrong = webhookTestFromJson({{QStringLiteral("payload"), 1}, {QStringLiteral("x"), 1}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().fields.keys().join(u','), QStringLiteral("event_type,payload,x"));
    const WebhookTestResult result{.success = false,
                                   .delivery = DeliveryId(QStringLiteral("del_1")),
                                   .request = failedAttempt().request,
                                   .durationMs = 9,
                                   .error = QStringLiteral("refused")};
    const auto answer = webhookTestResultFromJson(toJson(result));
    QVERIFY(answer);
    QCOMPARE(toJson(*answer), toJson(result));
    QVERIFY(!answer->response);
}

void TestDelivery::queryRoundTrips()
{
    const DeliveryQuery query{.filter = fullFilter(), .cursor = QStringLiteral("a+b/c=="), .limit = 500};
    QCOMPARE(deliveryQueryFromItems(itemsOf(toQueryString(query))).value(), query);
    QCOMPARE(deliveryQueryFromItems({}).value(), DeliveryQuery());
}

void TestDelivery::exportRoundTrips()
{
    const DeliveryExport request{.filter = fullFilter(), .format = ExportFormat::Ndjson};
    QCOMPARE(deliveryExportFromItems(itemsOf(toQueryString(request))).value(), request);
    QVERIFY(!deliveryExportFromItems({{QStringLiteral("format"), QStringLiteral("xls")}}));
    QVERIFY(!deliveryExportFromItems({{QStringLiteral("limit"), QStringLiteral("5")}}));
}

void TestDelivery::filterRoundTripsAsJson()
{
    QCOMPARE(deliveryFilterFromJson(toJson(fullFilter())).value(), fullFilter());
    QCOMPARE(deliveryFilterFromJson({}).value(), DeliveryFilter());
}

void TestDelivery::wrongQueryNamesEveryItem()
{
    const auto decoded = deliveryQueryFromItems({{QStringLiteral("status"), QStringLiteral("failed,odd")},
                                                 {QStringLiteral("event_type"), QStringLiteral("odd")},
                                                 {QStringLiteral("from"), QStringLiteral("yesterday")},
                                                 {QStringLiteral("to"), QStringLiteral("2026-11-26")},
                                                 {QStringLiteral("q"), QString(321, u'x')},
                                                 {QStringLiteral("limit"), QStringLiteral("501")},
                                                 {QStringLiteral("offset"), QStringLiteral("1")}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','), QStringLiteral("event_type,from,limit,offset,q,status,to"));
}

void TestDelivery::wrongFilterNamesEveryField()
{
    const auto decoded = deliveryFilterFromJson({{QStringLiteral("status"), QJsonArray{QStringLiteral("odd")}},
                                                 {QStringLiteral("event_type"), QStringLiteral("email.sent")},
                                                 {QStringLiteral("from"), toIso(kNow)},
                                                 {QStringLiteral("to"), toIso(kNow)},
                                                 {QStringLiteral("limit"), 5}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','), QStringLiteral("event_type,limit,status,to"));
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
