// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/filternode.h"
#include "models/domain/webhooks/transformed.h"
#include "models/domain/webhooks/transformlimits.h"
#include "models/domain/webhooks/transformpreview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

const QJsonObject kEvent = object(R"({"id":"evt_1","data":{"email":"ada@example.com","tags":["a","b"],"n":null}})");

} // namespace

class TestTransformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maps_data();
    void maps();
    void pathsInEachOthersWayAreRefused();
    void largeBodiesAreRefused();
    void deepPathsAreRefused();
    void whatIsNamedOftenIsNotMade();
    void manyMembersOfOneObject();
    void answersAreNotTrusted_data();
    void answersAreNotTrusted();
    void previewsGoThere();
    void previewsNameWhatIsWrong();
};

void TestTransformed::maps_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("path") << QByteArray(R"({"to":"data.email"})") << QByteArray(R"({"to":"ada@example.com"})");
    QTest::newRow("below") << QByteArray(R"({"a.b":"id","a.c":"data.tags"})")
                           << QByteArray(R"({"a":{"b":"evt_1","c":["a","b"]}})");
    QTest::newRow("fixed") << QByteArray(R"({"a":{"value":{"x":1}},"b":{"value":null}})")
                           << QByteArray(R"({"a":{"x":1},"b":null})");
    QTest::newRow("missing") << QByteArray(R"({"a":"data.none.at.all"})") << QByteArray(R"({"a":null})");
}

void TestTransformed::maps()
{
    QFETCH(QByteArray, mapping);
    QFETCH(QByteArray, body);
    const auto made = mapEvent(object(mapping.constData()), kEvent);
    QVERIFY(made);
    QCOMPARE(made->body, body);
}

void TestTransformed::pathsInEachOthersWayAreRefused()
{
    const auto made = mapEvent(object(R"({"a":"id","a.b":"id"})"), kEvent);
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(QStringLiteral("\"a.b\"")));
}

void TestTransformed::largeBodiesAreRefused()
{
    const auto mappingTo = [](qsizetype size) {
        return QJsonObject{{QStringLiteral("a"), QJsonObject{{QStringLiteral("value"), QString(size, u'x')}}}};
    };
    const qsizetype most = kMostTransformedBytes - 8; // of {"a":"…"}
    QVERIFY(mapEvent(mappingTo(most), kEvent));
    QVERIFY(!mapEvent(mappingTo(most + 1), kEvent));
}

// As one may be stored since the time before there was a limit.
void TestTransformed::deepPathsAreRefused()
{
    const auto mappingOf = [](qsizetype names) {
        return QJsonObject{{QStringLiteral("a.").repeated(names - 1) + u'b', QStringLiteral("id")}};
    };
    QVERIFY(mapEvent(mappingOf(16), kEvent));
    const auto made = mapEvent(mappingOf(17), kEvent);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Validation);
    QVERIFY(!mapEvent(mappingOf(32'000), kEvent));
}

// 3 GB otherwise.
void TestTransformed::whatIsNamedOftenIsNotMade()
{
    const QJsonObject event{{QStringLiteral("d"), QString(1'000'000, u'x')}};
    QJsonObject mapping;
    for (int i = 0; i < 3'000; ++i)
        mapping.insert(QString::number(i), QStringLiteral("d"));
    QVERIFY(!mapEvent(mapping, event));
}

void TestTransformed::manyMembersOfOneObject()
{
    QJsonObject mapping;
    for (int i = 0; i < 3'000; ++i)
        mapping.insert(QStringLiteral("a.b.%1").arg(i), QStringLiteral("id"));
    const auto made = mapEvent(mapping, kEvent);
    QVERIFY(made);
    const QJsonObject body = QJsonDocument::fromJson(made->body).object();
    QCOMPARE(valueAt(body, {QStringLiteral("a"), QStringLiteral("b")}).toObject().size(), 3'000);
}

void TestTransformed::answersAreNotTrusted_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a body") << QByteArray(R"({"body":"{\"a\":1}"})") << true;
    QTest::newRow("a text") << QByteArray(R"({"body":"\"a\""})") << true;
    QTest::newRow("headers") << QByteArray(R"({"body":"1","headers":{"X-A":"b"}})") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("x") << false;
    QTest::newRow("a list") << QByteArray("[]") << false;
    QTest::newRow("no body") << QByteArray("{}") << false;
    QTest::newRow("an empty body") << QByteArray(R"({"body":""})") << false;
    QTest::newRow("a body that is no text") << QByteArray(R"({"body":{}})") << false;
    QTest::newRow("a body that is no JSON") << QByteArray(R"({"body":"{a"})") << false;
    QTest::newRow("two bodies") << QByteArray(R"({"body":"1,2"})") << false;
    QTest::newRow("headers that are none") << QByteArray(R"({"body":"1","headers":"X-A: b"})") << false;
    QTest::newRow("a header that cannot be sent") << QByteArray(R"({"body":"1","headers":{"X-A":"b "}})") << false;
    QTest::newRow("a reserved header") << QByteArray(R"({"body":"1","headers":{"Host":"b"}})") << false;
    QTest::newRow("an error") << QByteArray(R"({"error":"no"})") << false;
    QTest::newRow("an error with a NUL") << QByteArray(R"({"error":"no\u0000"})") << false;
}

void TestTransformed::answersAreNotTrusted()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isTaken);
    const auto made = transformedFromAnswer(line);
    QCOMPARE(made.has_value(), isTaken);
    if (!made)
        QVERIFY(made.error().message.endsWith(u'.') && !made.error().message.contains(QChar(0)));
}

void TestTransformed::previewsGoThere()
{
    const std::vector<TransformPreview> previews{
        previewOf(kEvent, Transformed{.body = "{}", .headers = {{QStringLiteral("X-A"), QStringLiteral("b")}}}),
        previewOf(kEvent, Transformed{.body = {}, .isSkipped = true}),
        previewOf(kEvent, fail(ErrorKind::Validation, QStringLiteral("Line 1: no.")))};
    const auto read = transformPreviewsFromJson(toJson(previews));
    QVERIFY(read);
    QCOMPARE(*read, previews);
}

void TestTransformed::previewsNameWhatIsWrong()
{
    const auto read = transformPreviewQueryFromJson(
        object(R"({"transformation":{"kind":"javascript"},"event_type":"email.lost","last":21,"x":1})"));
    QVERIFY(!read);
    QCOMPARE(QStringList(read.error().fields.keys()),
             (QStringList{QStringLiteral("event_type"), QStringLiteral("last"), QStringLiteral("transformation.source"),
                          QStringLiteral("x")}));
    QVERIFY(!transformPreviewQueryFromJson(object(R"({"transformation":{"kind":"none"},"last":5})")));
    QVERIFY(transformPreviewQueryFromJson(
        object(R"({"transformation":{"kind":"none"},"event_type":"email.sent","last":5})")));
}

QTEST_APPLESS_MAIN(TestTransformed)
#include "tst_transformed.moc"
