// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/jsonbody.h"

#include "platform/http/request.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QtTest>

using namespace pm;
using namespace pm::http;

class TestJsonBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKind();
    void keepsNumbersExactly();
    void refuses_data();
    void refuses();
    void namesDuplicate();
    void limitsDepth();
    void isFastWithManyMembers();
    void checksContentType_data();
    void checksContentType();
};

void TestJsonBody::readsEveryKind()
{
    const auto object = parseJsonObject(
        R"( {"s":"a\n\u00e9\ud83d\ude00","nul":"a\u0000b","t":true,"n":null,"a":[1,[],{}],"o":{"z":1,"y":2},"":0} )");
    QVERIFY(object.has_value());
    QCOMPARE(object->value(QStringLiteral("s")).toString(), QStringLiteral("a\né😀"));
    QCOMPARE(object->value(QStringLiteral("nul")).toString(), QString::fromUtf8("a\0b", 3));
    QCOMPARE(object->value(QStringLiteral("t")), QJsonValue(true));
    QVERIFY(object->value(QStringLiteral("n")).isNull());
    QCOMPARE(object->value(QStringLiteral("a")).toArray(), (QJsonArray{1, QJsonArray(), QJsonObject()}));
    QCOMPARE(object->value(QStringLiteral("o")).toObject(),
             (QJsonObject{{QStringLiteral("y"), 2}, {QStringLiteral("z"), 1}}));
    QVERIFY(object->contains(QString()));
}

void TestJsonBody::keepsNumbersExactly()
{
    const auto object = parseJsonObject(R"({"max":9223372036854775807,"odd":9007199254740993,"half":0.5,"e":1e3})");
    QVERIFY(object.has_value());
    QCOMPARE(object->value(QStringLiteral("max")).toInteger(), std::numeric_limits<qint64>::max());
    QCOMPARE(object->value(QStringLiteral("odd")).toInteger(), Q_INT64_C(9007199254740993));
    QCOMPARE(object->value(QStringLiteral("half")).toDouble(), 0.5);
    QCOMPARE(object->value(QStringLiteral("e")).toDouble(), 1000.0);
}

void TestJsonBody::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray(" ");
    QTest::newRow("half") << QByteArray(R"({"a":1)");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("text") << QByteArray(R"("a")");
    QTest::newRow("two values") << QByteArray("{}{}");
    QTest::newRow("trailing comma") << QByteArray(R"({"a":1,})");
    QTest::newRow("comment") << QByteArray("{} // x");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("NaN") << QByteArray(R"({"a":NaN})");
    QTest::newRow("infinite") << QByteArray(R"({"a":1e999})");
    QTest::newRow("leading zero") << QByteArray(R"({"a":01})");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xFF\"}");
    QTest::newRow("bad UTF-8 in a name") << QByteArray("{\"\xC3\":1}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xC0\xAF\"}");
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("raw control character") << QByteArray("{\"a\":\"\n\"}");
    QTest::newRow("raw NUL") << QByteArray("{\"a\":\"\0\"}", 9);
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a":1})");
    QTest::newRow("twice, differently written") << QByteArray(R"({"a":1,"\u0061":1})");
    QTest::newRow("twice inside") << QByteArray(R"({"o":[{"a":1,"b":2,"a":3}]})");
}

void TestJsonBody::refuses()
{
    QFETCH(QByteArray, json);
    const auto object = parseJsonObject(json);
    QVERIFY(!object.has_value());
    QCOMPARE(object.error().kind, ErrorKind::Validation);
    QVERIFY(object.error().fields.contains(QStringLiteral("body")));
}

void TestJsonBody::namesDuplicate()
{
    const auto object = parseJsonObject(R"({"b":1,"name":1,"a":2,"name":3})");
    QVERIFY(!object.has_value());
    QVERIFY(object.error().fields.value(QStringLiteral("body")).contains(QStringLiteral("“name” twice")));
}

void TestJsonBody::limitsDepth()
{
    const auto nested = [](int arrays) {
        return QByteArray("{\"a\":" + QByteArray(arrays, '[') + QByteArray(arrays, ']') + '}');
    };
    QVERIFY(parseJsonObject(nested(63)).has_value());
    const auto tooDeep = parseJsonObject(nested(64));
    QVERIFY(!tooDeep.has_value());
    QVERIFY(tooDeep.error().fields.value(QStringLiteral("body")).contains(QStringLiteral("64")));
    QVERIFY(!parseJsonObject(QByteArray(500'000, '[').prepend("{\"a\":")).has_value());
}

// A megabyte of names in falling order took minutes when each was inserted before the others.
void TestJsonBody::isFastWithManyMembers()
{
    constexpr int kMembers = 80'000;
    QByteArray json = "{";
    for (int i = kMembers; i > 0; --i)
        json += '"' + QByteArray::number(100'000 + i) + "\":1,";
    json.back() = '}';
    QElapsedTimer timer;
    timer.start();
    const auto object = parseJsonObject(json);
    QVERIFY(object.has_value());
    QCOMPARE(object->size(), kMembers);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestJsonBody::checksContentType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("json") << QByteArray("application/json") << QByteArray("{}") << true;
    QTest::newRow("parameters, case") << QByteArray("Application/JSON; charset=utf-8") << QByteArray("{}") << true;
    QTest::newRow("none") << QByteArray() << QByteArray("{}") << false;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("{}") << false;
    QTest::newRow("begins alike") << QByteArray("application/jsonp") << QByteArray("{}") << false;
    QTest::newRow("no body") << QByteArray() << QByteArray() << true;
}

void TestJsonBody::checksContentType()
{
    QFETCH(bool, isGood);
    QFETCH(QByteArray, type);
    Request request;
    request.headers.insert("content-type", type);
    QFETCH(QByteArray, body);
    request.body = body;
    const auto json = request.json();
    QCOMPARE(json.has_value(), isGood);
    if (!isGood)
        QCOMPARE(json.error().kind, ErrorKind::UnsupportedMedia);
}

QTEST_APPLESS_MAIN(TestJsonBody)
#include "tst_jsonbody.moc"
