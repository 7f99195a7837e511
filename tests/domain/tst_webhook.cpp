// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/headerrules.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'795'687'200'000;

WebhookContent fullContent()
{
    return {.name = QStringLiteral("Order sync"),
            .endpointUrl = QStringLiteral("https://hooks.acme.example/in?a=1"),
            .description = QStringLiteral("To the warehouse"),
            .eventTypes = EventType::EmailSent | EventType::KeyRevoked,
            .eventFilters = {{QStringLiteral("data.campaign_id"), QStringLiteral("camp_1")}},
            .isActive = false,
            .maxAttempts = 7,
            .retrySchedule = {1, 604800},
            .timeoutSeconds = 30,
            .headers = {{QStringLiteral("X-Team"), QStringLiteral("orders")}},
            .concurrency = 16,
            .ordered = false,
            .ratePerSecond = 1000,
            .transformation = {.kind = TransformationKind::JavaScript, .source = QStringLiteral("e => e")}};
}

Webhook fullWebhook()
{
    return {.id = WebhookId(QStringLiteral("wh_1")),
            .content = fullContent(),
            .status = WebhookStatus::Inactive,
            .successRate24h = 0.25,
            .lastDeliveryAt = kNow - 1000,
            .failed24h = 18,
            .consecutiveFailures = 9,
            .held = 41,
            .oldestHeldAt = kNow - 5000,
            .statusReason = StatusReason{.rule = StatusRule::FailureRate,
                                         .since = kNow - 6000,
                                         .failures = 18,
                                         .attempts = 24,
                                         .windowMinutes = 30,
                                         .lastStatusCode = 503,
                                         .lastError = QStringLiteral("HTTP 503"),
                                         .deliveries = {DeliveryId(QStringLiteral("del_1"))}},
            .nextProbeAt = kNow + 60000,
            .previousSecretUntil = kNow + 3600000,
            .createdAt = kNow - 9000,
            .createdBy = QStringLiteral("grace@acme.example"),
            .updatedAt = kNow - 8000};
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

// Webhooks on the wire, both ways, and what a caller may not write.
class TestWebhook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentRoundTrips();
    void leftOutMembersHaveTheirDefaults();
    void everyWrongFieldIsNamed();
    void wrongTypesAreNamed();
    void unknownFieldsAreNamed();
    void filtersAreNamedByPath();
    void urls_data();
    void urls();
    void headers_data();
    void headers();
    void headersAreNamedOnce();
    void whatDiffersIsNamed();
    void transformations_data();
    void transformations();
    void webhookRoundTrips();
    void eventTypesOfANewerPlatformAreKept();
    void hostedAnswerIsRead();
    void whatWasAcceptedIsRead();
    void secretIsOnTheWireOnce();
    void graceHours();
    void pageRoundTrips();
    void queryRoundTrips();
    void wrongQueryNamesEveryItem();
    void statusChangeRoundTrips();
    void statsRoundTrip();
};

void TestWebhook::contentRoundTrips()
{
    const auto decoded = webhookContentFromJson(toJson(fullContent()));
    QVERIFY(decoded);
    QCOMPARE(*decoded, fullContent());
}

void TestWebhook::leftOutMembersHaveTheirDefaults()
{
    const auto decoded = webhookContentFromJson(
        {{QStringLiteral("name"), QStringLiteral("A")},
         {QStringLiteral("endpoint_url"), QStringLiteral("http://localhost:9000/")},
         {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}}});
    QVERIFY(decoded);
    QVERIFY(decoded->isActive && decoded->ordered && !decoded->ratePerSecond);
    QCOMPARE(decoded->maxAttempts, 5);
    QCOMPARE(decoded->timeoutSeconds, 5);
    QCOMPARE(decoded->concurrency, 4);
    QCOMPARE(decoded->retrySchedule, (std::vector<int>{60, 300, 900, 3600, 86400}));
    QCOMPARE(webhookContentFromJson(toJson(*decoded)).value(), *decoded);
}

void TestWebhook::everyWrongFieldIsNamed()
{
    const auto decoded = webhookContentFromJson(
        {{QStringLiteral("name"), QStringLiteral("a\nb")},
         {QStringLiteral("endpoint_url"), QStringLiteral("http://acme.example")},
         {QStringLiteral("description"), QString(501, u'x')},
         {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.teleported")}},
         {QStringLiteral("event_filters"), QJsonObject{{QStringLiteral("$nor"), 1}}},
         {QStringLiteral("max_attempts"), 11},
         {QStringLiteral("retry_schedule"), QJsonArray{0}},
         {QStringLiteral("timeout_seconds"), 0},
         {QStringLiteral("headers"), QJsonObject{{QStringLiteral("Host"), QStringLiteral("x")}}},
         {QStringLiteral("concurrency"), 17},
         {QStringLiteral("rate_per_second"), 1001},
         {QStringLiteral("transformation"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("xslt")}}}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','),
             QStringLiteral("concurrency,description,endpoint_url,event_filters.$nor,event_types,headers,max_attempts,"
                            "name,rate_per_second,retry_schedule,timeout_seconds,transformation.kind"));
}

void TestWebhook::wrongTypesAreNamed()
{
    QJsonObject json;
    const QStringList names = toJson(fullContent()).keys();
    for (const QString &name : names)
        json.insert(name, QJsonArray{QJsonObject()});
    const auto decoded = webhookContentFromJson(json);
    QVERIFY(!decoded);
    for (const QString &name : names)
        QVERIFY2(decoded.error().fields.contains(name) || !decoded.error().fields.keys().filter(name + u'.').isEmpty(),
                 qPrintable(name));
}

void TestWebhook::unknownFieldsAreNamed()
{
    QJsonObject json = toJson(fullContent());
    json.insert(QStringLiteral("colour"), QStringLiteral("red"));
    const auto decoded = webhookContentFromJson(json);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys(), QStringList{QStringLiteral("colour")});
}

void TestWebhook::filtersAreNamedByPath()
{
    QJsonObject json = toJson(fullContent());
    json.insert(QStringLiteral("event_filters"),
                QJsonObject{{QStringLiteral("data.n"), QJsonObject{{QStringLiteral("$gt"), true}}}});
    const auto decoded = webhookContentFromJson(json);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys(), QStringList{QStringLiteral("event_filters.data.n.$gt")});
}

void TestWebhook::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("valid");
    QTest::newRow("https") << QStringLiteral("https://acme.example/a?b=c") << true;
    QTest::newRow("port") << QStringLiteral("https://acme.example:8443") << true;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:9000/x") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:9000/x") << true;
    QTest::newRow("loopback 6") << QStringLiteral("http://[::1]:9000/x") << true;
    QTest::newRow("longest") << QStringLiteral("https://a.example/").leftJustified(2048, u'x') << true;
    QTest::newRow("too long") << QStringLiteral("https://a.example/").leftJustified(2049, u'x') << false;
    QTest::newRow("http") << QStringLiteral("http://acme.example/") << false;
    QTest::newRow("like localhost") << QStringLiteral("http://localhost.acme.example/") << false;
    QTest::newRow("user") << QStringLiteral("https://ada@acme.example/") << false;
    QTest::newRow("empty user") << QStringLiteral("https://@acme.example/") << false;
    QTest::newRow("fragment") << QStringLiteral("https://acme.example/#a") << false;
    QTest::newRow("no host") << QStringLiteral("https:///a") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("ftp") << QStringLiteral("ftp://acme.example/") << false;
    QTest::newRow("line break") << QStringLiteral("https://acme.example/\r\nX: y") << false;
    QTest::newRow("space") << QStringLiteral("https://acme.example/a b") << false;
    QTest::newRow("port 0") << QStringLiteral("https://acme.example:0/") << false;
    QTest::newRow("port too high") << QStringLiteral("https://acme.example:70000/") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestWebhook::urls()
{
    QFETCH(const QString, url);
    QFETCH(const bool, valid);
    QCOMPARE(endpointUrlProblem(url).isEmpty(), valid);
}

void TestWebhook::headers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QStringLiteral("X-Team") << QStringLiteral("orders, returns") << true;
    QTest::newRow("authorization") << QStringLiteral("Authorization") << QStringLiteral("Basic eDp5") << true;
    QTest::newRow("empty value") << QStringLiteral("X-Team") << QString() << true;
    QTest::newRow("longest value") << QStringLiteral("X-Team") << QString(1000, u'x') << true;
    QTest::newRow("too long") << QStringLiteral("X-Team") << QString(1001, u'x') << false;
    QTest::newRow("no name") << QString() << QStringLiteral("x") << false;
    QTest::newRow("space in name") << QStringLiteral("X Team") << QStringLiteral("x") << false;
    QTest::newRow("colon in name") << QStringLiteral("X:Team") << QStringLiteral("x") << false;
    QTest::newRow("name not ASCII") << QStringLiteral("X-T\u00e9am") << QStringLiteral("x") << false;
    QTest::newRow("line in name") << QStringLiteral("X\r\nY") << QStringLiteral("x") << false;
    QTest::newRow("line feed") << QStringLiteral("X-Team") << QStringLiteral("a\nHost: b") << false;
    QTest::newRow("carriage return") << QStringLiteral("X-Team") << QStringLiteral("a\rHost: b") << false;
    QTest::newRow("line separator") << QStringLiteral("X-Team") << QStringLiteral("a\u2028Host: b") << false;
    // 0x010a ends in the byte of a line feed.
    QTest::newRow("narrowed line feed") << QStringLiteral("X-Team") << QStringLiteral("a\u010ab") << false;
    QTest::newRow("not ASCII") << QStringLiteral("X-Team") << QStringLiteral("caf\u00e9") << false;
    QTest::newRow("tab") << QStringLiteral("X-Team") << QStringLiteral("a\tb") << false;
    QTest::newRow("space before") << QStringLiteral("X-Team") << QStringLiteral(" a") << false;
    QTest::newRow("space after") << QStringLiteral("Authorization") << QStringLiteral("Bearer abc ") << false;
    for (const char *name : {"host", "Content-Length", "CONTENT-TYPE", "Transfer-Encoding", "Connection", "User-Agent",
                             "Expect", "TE", "HTTP2-Settings", "Proxy-Authorization", "webhook-id", "Webhook-Signature",
                             "X-PenguinMails-Signature", "x-penguinmails-anything"})
        QTest::newRow(name) << QString::fromLatin1(name) << QStringLiteral("x") << false;
}

void TestWebhook::headers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const bool, valid);
    QCOMPARE(customHeaderProblem(name, value).isEmpty(), valid);
    QVERIFY(!valid || checkHeader(name.toLatin1(), value.toLatin1())); // what is taken can be sent
    WebhookContent content = fullContent();
    content.headers = {{name, value}};
    QCOMPARE(webhookContentFromJson(toJson(content)).has_value(), valid);
}

void TestWebhook::headersAreNamedOnce()
{
    WebhookContent content = fullContent();
    content.headers = {{QStringLiteral("X-A"), QStringLiteral("1")}, {QStringLiteral("x-a"), QStringLiteral("2")}};
    QVERIFY(!webhookContentFromJson(toJson(content)));
    content.headers.clear();
    for (int i = 0; i < 21; ++i)
        content.headers.insert(QStringLiteral("X-%1").arg(i), {});
    QVERIFY(!webhookContentFromJson(toJson(content)));
    content.headers.remove(QStringLiteral("X-0"));
    QVERIFY(webhookContentFromJson(toJson(content)));
}

void TestWebhook::whatDiffersIsNamed()
{
    const WebhookContent before{.name = QStringLiteral("Orders"),
                                .headers = {{QStringLiteral("X-Team"), QStringLiteral("growth")}}};
    QVERIFY(changedFields(before, before).isEmpty());
    WebhookContent after = before;
    after.headers[QStringLiteral("X-Team")] = QStringLiteral("sales");
    after.retrySchedule.pop_back();
    after.ratePerSecond = 5;
    QCOMPARE(changedFields(before, after), QStringList({QStringLiteral("headers"), QStringLiteral("rate_per_second"),
                                                        QStringLiteral("retry_schedule")}));
}

void TestWebhook::transformations_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("wrong");
    const QString kind = QStringLiteral("kind");
    const QString source = QStringLiteral("source");
    const QString mapping = QStringLiteral("mapping");
    const QJsonObject map{{QStringLiteral("to.mail"), QStringLiteral("data.email")},
                          {QStringLiteral("to.fixed"), QJsonObject{{QStringLiteral("value"), 1}}}};
    QTest::newRow("none") << QJsonObject{{kind, QStringLiteral("none")}} << QString();
    QTest::newRow("largest") << QJsonObject{{kind, QStringLiteral("javascript")}, {source, QString(65536, u'x')}}
                             << QString();
    QTest::newRow("too large") << QJsonObject{{kind, QStringLiteral("javascript")}, {source, QString(65537, u'x')}}
                               << QStringLiteral("transformation.source");
    QTest::newRow("bytes count") << QJsonObject{{kind, QStringLiteral("javascript")},
                                                {source, QString(32769, QChar(0xe9))}}
                                 << QStringLiteral("transformation.source");
    QTest::newRow("no source") << QJsonObject{{kind, QStringLiteral("javascript")}}
                               << QStringLiteral("transformation.source");
    QTest::newRow("mapping") << QJsonObject{{kind, QStringLiteral("mapping")}, {mapping, map}} << QString();
    QTest::newRow("no mapping") << QJsonObject{{kind, QStringLiteral("mapping")}}
                                << QStringLiteral("transformation.mapping");
    QTest::newRow("mapped number") << QJsonObject{{kind, QStringLiteral("mapping")},
                                                  {mapping, QJsonObject{{QStringLiteral("a"), 1}}}}
                                   << QStringLiteral("transformation.mapping");
    const QString longest = QStringLiteral("a.").repeated(15) + QString(170, u'b'); // 16 names, 200 characters
    const auto mapped = [&](const char *title, const QString &to, const QString &from, bool isValid) {
        QTest::newRow(title) << QJsonObject{{kind, QStringLiteral("mapping")}, {mapping, QJsonObject{{to, from}}}}
                             << (isValid ? QString() : QStringLiteral("transformation.mapping"));
    };
    mapped("longest paths", longest, longest, true);
    mapped("a longer name", longest + u'b', longest, false);
    mapped("more names", QStringLiteral("a.").repeated(16) + u'b', longest, false);
    mapped("an empty name", QStringLiteral("a..b"), longest, false);
    mapped("a longer path", longest, longest + u'b', false);
    mapped("a deeper path", longest, QStringLiteral("a.").repeated(16) + u'b', false);
    QTest::newRow("no kind") << QJsonObject{{source, 1}} << QStringLiteral("transformation.kind,transformation.source");
}

void TestWebhook::transformations()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, wrong);
    const auto decoded = transformationFromJson(json);
    QCOMPARE(decoded ? QString() : decoded.error().fields.keys().join(u','), wrong);
    if (decoded)
        QCOMPARE(toJson(*decoded), json);
}

void TestWebhook::webhookRoundTrips()
{
    const auto decoded = webhookFromJson(toJson(fullWebhook()));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(fullWebhook()));
    QCOMPARE(decoded->statusReason, fullWebhook().statusReason);
    QCOMPARE(decoded->content, fullContent());
    QVERIFY(!toJson(fullWebhook()).contains(QStringLiteral("secret_key")));
}

void TestWebhook::eventTypesOfANewerPlatformAreKept()
{
    const QStringList names{QStringLiteral("email.sent"), QStringLiteral("email.teleported")};
    QJsonObject json = toJson(fullWebhook());
    json.insert(QStringLiteral("event_types"), QJsonArray::fromStringList(names));
    const auto decoded = webhookFromJson(json);
    QVERIFY(decoded);
    QCOMPARE(eventTypeNames(decoded->content), names);
    QCOMPARE(toJson(decoded->content).value(QStringLiteral("event_types")).toVariant().toStringList(), names);
    QVERIFY(!webhookContentFromJson(toJson(decoded->content))); // a caller's must be known
}

void TestWebhook::hostedAnswerIsRead()
{
    const auto decoded = webhookFromJson(
        {{QStringLiteral("id"), QStringLiteral("wh_1")},
         {QStringLiteral("name"), QStringLiteral("A")},
         {QStringLiteral("endpoint_url"), QStringLiteral("https://a.example")},
         {QStringLiteral("status"), QStringLiteral("active")},
         {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent"), QStringLiteral("email.new")}},
         {QStringLiteral("success_rate_24h"), QJsonValue()},
         {QStringLiteral("created_at"), toIso(kNow)}});
    QVERIFY(decoded);
    QCOMPARE(decoded->content.eventTypes, EventTypes(EventType::EmailSent));
    QVERIFY(!decoded->successRate24h && !decoded->statusReason && !decoded->lastDeliveryAt);
    const auto wrong = webhookFromJson({{QStringLiteral("status"), QStringLiteral("odd")}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().fields.keys().join(u','), QStringLiteral("endpoint_url,id,name,status"));
}

// A rule that is newer than a webhook does not make another one of it.
void TestWebhook::whatWasAcceptedIsRead()
{
    QJsonObject json = toJson(fullWebhook());
    const QJsonObject transformation{{QStringLiteral("kind"), QStringLiteral("mapping")},
                                     {QStringLiteral("mapping"),
                                      QJsonObject{{QStringLiteral("a.").repeated(99) + u'b', QStringLiteral("id")}}}};
    json.insert(QStringLiteral("transformation"), transformation);
    const auto decoded = webhookFromJson(json);
    QVERIFY(decoded);
    QCOMPARE(toJson(decoded->content.transformation), transformation);
}

void TestWebhook::secretIsOnTheWireOnce()
{
    const IssuedWebhook issued{.secret = Secret(QByteArrayView("whsec_x")), .webhook = fullWebhook()};
    const auto decoded = issuedWebhookFromJson(toWire(issued));
    QVERIFY(decoded);
    QVERIFY(decoded->secret.equals("whsec_x"));
    QCOMPARE(toJson(decoded->webhook), toJson(fullWebhook()));
    QVERIFY(!issuedWebhookFromJson(toJson(fullWebhook())));
}

void TestWebhook::graceHours()
{
    const QString field = QStringLiteral("grace_period_hours");
    QCOMPARE(secretGraceHoursFromJson({}).value(), 24);
    QCOMPARE(secretGraceHoursFromJson({{field, 0}}).value(), 0);
    QCOMPARE(secretGraceHoursFromJson({{field, 168}}).value(), 168);
    QVERIFY(!secretGraceHoursFromJson({{field, 169}}) && !secretGraceHoursFromJson({{field, -1}}));
}

void TestWebhook::pageRoundTrips()
{
    const WebhookPage page{.webhooks = {fullWebhook()}, .total = 7};
    const auto decoded = webhookPageFromJson(toJson(page));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(page));
    QVERIFY(!webhookPageFromJson({}));
}

void TestWebhook::queryRoundTrips()
{
    const WebhookQuery query{.status = WebhookStatus::Failing,
                             .eventType = EventType::KeyExpired,
                             .search = QStringLiteral("a&b=c+d %"),
                             .limit = 100,
                             .offset = 200};
    QCOMPARE(webhookQueryFromItems(itemsOf(toQueryString(query))).value(), query);
    QCOMPARE(webhookQueryFromItems({}).value(), WebhookQuery());
}

void TestWebhook::wrongQueryNamesEveryItem()
{
    const auto decoded = webhookQueryFromItems({{QStringLiteral("status"), QStringLiteral("x")},
                                                {QStringLiteral("event_type"), QStringLiteral("x")},
                                                {QStringLiteral("search"), QString(201, u'x')},
                                                {QStringLiteral("limit"), QStringLiteral("101")},
                                                {QStringLiteral("offset"), QStringLiteral("-1")},
                                                {QStringLiteral("colour"), QStringLiteral("red")}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','), QStringLiteral("colour,event_type,limit,offset,search,status"));
}

void TestWebhook::statusChangeRoundTrips()
{
    const WebhookStatusChange change{.webhook = WebhookId(QStringLiteral("wh_1")),
                                     .name = QStringLiteral("A"),
                                     .status = WebhookStatus::Paused,
                                     .reason = StatusReason{.rule = StatusRule::Gone410, .since = kNow},
                                     .held = 3,
                                     .at = kNow};
    const auto decoded = webhookStatusChangeFromJson(toJson(change));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(change));
    QCOMPARE(decoded->reason, change.reason);
}

void TestWebhook::statsRoundTrip()
{
    const WebhookSummary summary{.active = 3, .deliveredToday = 40, .successRate = 0.5, .failing = 1};
    QCOMPARE(toJson(webhookSummaryFromJson(toJson(summary)).value()), toJson(summary));
    const WebhookStats stats{
        .range = StatsRange::Week,
        .delivered = 10,
        .failed = 5,
        .pending = 1,
        .successRate = 2.0 / 3,
        .meanMs = 80.5,
        .p95Ms = 300,
        .before = StatsBefore{.delivered = 8, .failed = 2, .successRate = 0.8, .meanMs = 91.25},
        .series = {{.start = kNow, .delivered = 10, .failed = 5, .meanMs = 80.5, .p95Ms = 300},
                   {.start = kNow + statsBucketMs(StatsRange::Week)}},
        .errors = {{.error = QStringLiteral("HTTP 503"), .statusCode = 503, .count = 5, .lastAt = kNow},
                   {.error = QStringLiteral("timeout"), .count = 1}}};
    const auto decoded = webhookStatsFromJson(toJson(stats));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(stats));
    QVERIFY(!decoded->series.at(1).meanMs && !decoded->errors.at(1).statusCode);
    QCOMPARE(decoded->before->successRate, stats.before->successRate);
    QJsonObject ofAnOlderPlatform = toJson(stats);
    ofAnOlderPlatform.remove(QStringLiteral("previous"));
    QVERIFY(!webhookStatsFromJson(ofAnOlderPlatform).value().before);
    for (const StatsRange range : {StatsRange::Day, StatsRange::Week, StatsRange::Month}) {
        QCOMPARE(statsRangeFromName(statsRangeName(range)), range);
        QCOMPARE(statsRangeMs(range) % statsBucketMs(range), 0);
    }
}

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
