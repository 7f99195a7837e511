// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pm;
using namespace Qt::StringLiterals;

// What it writes is what Qt reads.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsComeBack_data();
    void textsComeBack();
    void nests();
    void halfSurrogateIsStillJson();
};

void TestJsonWriter::textsComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("quotes") << QStringLiteral("a\"b\\c/d");
    QTest::newRow("control") << QStringLiteral("\u0001\b\f\n\r\t\u001f\u007f");
    QTest::newRow("nul") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("wide") << QStringLiteral("Grüße \U0001F427 \u2028");
    for (int length = 14; length < 35; ++length) // on both sides of the sixteen bytes that are looked through at once
        QTest::addRow("quote at %d", length) << QString(length, u'x') + u'"' + QString(length, u'y');
}

void TestJsonWriter::textsComeBack()
{
    QFETCH(QString, text);
    JsonWriter json;
    json.beginObject();
    json.member("text"_L1, text);
    json.member("texts"_L1, QStringList{text, text});
    json.endObject();
    const QJsonObject read = QJsonDocument::fromJson(json.bytes()).object();
    QVERIFY(read.value(QStringLiteral("text")).isString());
    QCOMPARE(read.value(QStringLiteral("text")).toString(), text);
    QCOMPARE(read.value(QStringLiteral("texts")).toArray(), QJsonArray({text, text}));
}

void TestJsonWriter::nests()
{
    JsonWriter json;
    json.beginObject();
    json.member("none"_L1, nullptr);
    json.member("number"_L1, std::numeric_limits<qint64>::min());
    json.name("list"_L1);
    json.beginArray();
    json.beginObject();
    json.endObject();
    json.value(QStringLiteral("x"));
    json.number("1.250");
    json.endArray();
    json.endObject();
    QCOMPARE(json.bytes(), QByteArray(R"({"none":null,"number":-9223372036854775808,"list":[{},"x",1.250]})"));
}

void TestJsonWriter::halfSurrogateIsStillJson()
{
    JsonWriter json;
    json.beginArray();
    json.value(QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b"));
    json.endArray();
    const QString read = QJsonDocument::fromJson(json.bytes()).array().first().toString();
    QCOMPARE(read.size(), 3);
    QVERIFY(read.startsWith(u'a') && read.endsWith(u'b'));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
