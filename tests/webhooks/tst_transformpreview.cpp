// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventcatalogue.h"
#include "models/domain/webhooks/transformationtemplates.h"
#include "models/domain/webhooks/transformpreview.h"
#include "platform/events/eventlog.h"
#include "tests/keys/keysundertest.h"
#include "tests/support/receiver.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::TestDatabase;

namespace {

const QString kBase = QStringLiteral("/platform/webhooks");
const QString kPreview = kBase + QStringLiteral("/transform/preview");

QJsonObject script(const char *body)
{
    return toJson(
        Transformation{.kind = TransformationKind::JavaScript,
                       .source = QStringLiteral("function transform(event) {\n%1\n}").arg(QLatin1StringView(body))});
}

QJsonObject query(const QJsonObject &transformation, QJsonObject more = {})
{
    more.insert(QStringLiteral("transformation"), transformation);
    return more;
}

QJsonObject webhook(const QJsonObject &transformation, const QString &url = QStringLiteral("http://127.0.0.1:9/hook"))
{
    return {{QStringLiteral("name"), QStringLiteral("Order sync")},
            {QStringLiteral("endpoint_url"), url},
            {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
            {QStringLiteral("transformation"), transformation}};
}

bool record(KeysUnderTest &platform, int count)
{
    std::vector<events::Happening> happenings;
    for (int i = 0; i < count; ++i)
        happenings.push_back({.type = EventType::EmailSent, .data = {{QStringLiteral("message_id"), i}}});
    return platform.database()
        .write([&](store::Connection &connection) {
            return events::record(connection, {.tenant = platform.tenant()}, platform.clock.now(), happenings);
        })
        .has_value();
}

} // namespace

// Trying a transformation over its route, and tests of webhooks that have one.
class TestTransformPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAnEventBecomes();
    void showsTheSampleOfAType();
    void saysWhatIsWrong();
    void showsTheLastRealEvents_data() { TestDatabase::addRows(); }
    void showsTheLastRealEvents();
    void everyTemplateTakesEveryEvent_data();
    void everyTemplateTakesEveryEvent();
    void aTestIsTransformed_data() { TestDatabase::addRows(); }
    void aTestIsTransformed();
    void aTestThatCannotBeTransformedSaysWhy();
    void aTestThatIsSkippedSaysSo();
};

void TestTransformPreview::showsWhatAnEventBecomes()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject event{{QStringLiteral("type"), QStringLiteral("email.sent")}};
    const HttpReply reply = platform.asOperator(
        "POST", kPreview,
        query(script("return { body: { t: event.type }, headers: { 'X-A': 'b' } };"),
              {{QStringLiteral("event"), event}}));
    QCOMPARE(reply.status, 200);
    const auto preview = transformPreviewFromJson(reply.json());
    QVERIFY(preview);
    QCOMPARE(*preview, (TransformPreview{.event = event,
                                         .body = R"({"t":"email.sent"})",
                                         .headers = {{QStringLiteral("X-A"), QStringLiteral("b")}}}));
}

void TestTransformPreview::showsTheSampleOfAType()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const HttpReply reply = platform.asOperator("POST", kPreview,
                                                query(script("return { body: event.data.bounce_type };"),
                                                      {{QStringLiteral("event_type"),
                                                        QStringLiteral("email.bounced")}}));
    QCOMPARE(reply.json().value(QStringLiteral("body")).toString(), QStringLiteral("\"hard\""));
    QCOMPARE(reply.json().value(QStringLiteral("event")).toObject(),
             toJson(eventDescription(EventType::EmailBounced).sample));
}

void TestTransformPreview::saysWhatIsWrong()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const HttpReply failed = platform.asOperator("POST", kPreview, query(script("return none;")));
    QCOMPARE(failed.status, 200); // the function is wrong, the request is not
    QCOMPARE(failed.json().value(QStringLiteral("error")).toString(),
             QStringLiteral("Line 2: ReferenceError: none is not defined."));
    QVERIFY(failed.json().value(QStringLiteral("body")).isNull());
    const HttpReply skipped = platform.asOperator("POST", kPreview, query(script("return null;")));
    QCOMPARE(skipped.json().value(QStringLiteral("skipped")), QJsonValue(true));
    const HttpReply endless = platform.asOperator("POST", kPreview, query(script("for (;;) ;")));
    QVERIFY(endless.json().value(QStringLiteral("error")).toString().contains(QStringLiteral("longer than 200 ms")));
    const HttpReply refused = platform.asOperator("POST", kPreview,
                                                  query({{QStringLiteral("kind"), QStringLiteral("perl")}}));
    QCOMPARE(refused.status, 400);
}

void TestTransformPreview::showsTheLastRealEvents()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QCOMPARE(platform.asOperator("POST", kBase, webhook({{QStringLiteral("kind"), QStringLiteral("none")}})).status,
             201);
    QVERIFY(record(platform, 25));
    const QJsonObject asked = query(script("if (event.data.message_id % 2) return null;"
                                           "return { body: event.data.message_id };"),
                                    {{QStringLiteral("event_type"), QStringLiteral("email.sent")},
                                     {QStringLiteral("last"), 20}});
    const HttpReply reply = platform.asOperator("POST", kPreview, asked);
    QCOMPARE(reply.status, 200);
    const auto previews = transformPreviewsFromJson(reply.json());
    QVERIFY(previews);
    QCOMPARE(previews->size(), std::size_t(20));
    const auto isSkipped = [](const TransformPreview &preview) { return preview.isSkipped; };
    QCOMPARE(std::count_if(previews->begin(), previews->end(), isSkipped), 10);
    // An event that was made up to try an endpoint is none.
    QVERIFY(platform.database().write([](store::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE deliveries SET origin = 'test'"));
    }));
    const HttpReply tests = platform.asOperator("POST", kPreview, asked);
    QCOMPARE(tests.json().value(QStringLiteral("previews")).toArray().size(), 0);
    // Another tenant has none.
    const HttpReply other = platform.asOtherOperator("POST", kPreview, asked);
    QCOMPARE(other.json().value(QStringLiteral("previews")).toArray().size(), 0);
}

void TestTransformPreview::everyTemplateTakesEveryEvent_data()
{
    QTest::addColumn<int>("place");
    for (std::size_t place = 0; place < transformationTemplates().size(); ++place)
        QTest::newRow(qPrintable(transformationTemplates().at(place).name)) << static_cast<int>(place);
}

void TestTransformPreview::everyTemplateTakesEveryEvent()
{
    QFETCH(int, place);
    const Transformation &transformation = transformationTemplates().at(static_cast<std::size_t>(place)).transformation;
    QVERIFY(transformationFromJson(toJson(transformation)));
    KeysUnderTest platform(QStringLiteral("sqlite"));
    for (const EventDescription &description : eventCatalogue()) {
        const HttpReply reply = platform.asOperator("POST", kPreview,
                                                    query(toJson(transformation), {{QStringLiteral("event_type"),
                                                                                    eventTypeName(description.type)}}));
        const QString error = reply.json().value(QStringLiteral("error")).toString();
        QVERIFY2(reply.status == 200 && error.isEmpty(), qPrintable(error));
        const bool isSkipped = reply.json().value(QStringLiteral("skipped")).toBool();
        QVERIFY(!isSkipped || !description.sample.data.contains(QStringLiteral("email")));
    }
}

void TestTransformPreview::aTestIsTransformed()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    test::Receiver receiver;
    const QJsonObject made = platform
                                 .asOperator("POST", kBase,
                                             webhook(script("return { body: { t: event.type } };"),
                                                     receiver.url(QStringLiteral("/hook"))))
                                 .json();
    const QString path = kBase + u'/' + made.value(QStringLiteral("id")).toString() + QStringLiteral("/test");
    const HttpReply tested = platform.asOperator("POST", path,
                                                 {{QStringLiteral("event_type"), QStringLiteral("email.opened")}});
    QVERIFY(tested.json().value(QStringLiteral("success")).toBool());
    QCOMPARE(receiver.requests().front().body, R"({"t":"email.opened"})");
    QCOMPARE(platform.scalar(QStringLiteral("SELECT body FROM deliveries")).toString(),
             QStringLiteral(R"({"t":"email.opened"})"));
}

void TestTransformPreview::aTestThatCannotBeTransformedSaysWhy()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject made = platform.asOperator("POST", kBase, webhook(script("return none;"))).json();
    const QString path = kBase + u'/' + made.value(QStringLiteral("id")).toString() + QStringLiteral("/test");
    const HttpReply tested = platform.asOperator("POST", path,
                                                 {{QStringLiteral("event_type"), QStringLiteral("email.sent")}});
    QCOMPARE(tested.status, 200);
    QVERIFY(!tested.json().value(QStringLiteral("success")).toBool());
    QVERIFY(tested.json().value(QStringLiteral("error")).toString().startsWith(QStringLiteral("Line 2:")));
    QCOMPARE(platform.scalar(QStringLiteral("SELECT status FROM deliveries")).toString(), QStringLiteral("failed"));
    QCOMPARE(platform.scalar(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")).toInt(), 0);
}

void TestTransformPreview::aTestThatIsSkippedSaysSo()
{
    KeysUnderTest platform(QStringLiteral("sqlite"));
    const QJsonObject made = platform.asOperator("POST", kBase, webhook(script("return null;"))).json();
    const QString path = kBase + u'/' + made.value(QStringLiteral("id")).toString() + QStringLiteral("/test");
    const HttpReply tested = platform.asOperator("POST", path,
                                                 {{QStringLiteral("event_type"), QStringLiteral("email.sent")}});
    QVERIFY(tested.json().value(QStringLiteral("error")).toString().contains(QStringLiteral("skips this event")));
    QCOMPARE(platform.scalar(QStringLiteral("SELECT status FROM deliveries")).toString(), QStringLiteral("skipped"));
}

QTEST_GUILESS_MAIN(TestTransformPreview)
#include "tst_transformpreview.moc"
