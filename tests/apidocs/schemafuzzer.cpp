// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/schemafuzzer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::test {

namespace {

using Values = SchemaFuzzer::Values;
using Kinds = SchemaFuzzer::Kinds;

const QString kType = QStringLiteral("type");

void append(Values &values, const Values &more)
{
    values.insert(values.end(), more.begin(), more.end());
}

void append(Kinds &kinds, const Kinds &more)
{
    for (auto kind = more.begin(); kind != more.end(); ++kind)
        append(kinds[kind.key()], *kind);
}

// What no type is safe from.
Values anyJson()
{
    return {"null",
            "true",
            "0",
            "-1",
            "1.5",
            "-0.0",
            "1e308",
            "1e999",
            "2147483648",
            "9223372036854775808",
            "[]",
            "{}",
            "\"\"",
            "\"text\"",
            "[null]",
            "{\"a\":{\"b\":[1,{}]}}",
            "NaN",
            "-Infinity",
            "01",
            "'text'",
            "",
            "\"\\ud800\"",
            "\"\\udc00a\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\x\"",
            "\"open",
            SchemaFuzzer::arrayOf("[", 100).replace(',', ""),
            SchemaFuzzer::arrayOf("1", 5000),
            "{\"a\":1,\"a\":2}"};
}

// Texts that have broken programs: other languages' syntax, odd Unicode, and what is not Unicode.
Values oddTexts()
{
    using namespace Qt::StringLiterals;
    return {"",
            " ",
            "null",
            "NaN",
            "-1",
            "%00",
            "%2e%2e%2f",
            "' OR '1'='1",
            "'; DROP TABLE messages; --",
            "_%_\\",
            "../../../../etc/passwd",
            "{{x}}{{#if}}${x}",
            "<script>alert(1)</script>",
            "=1+1",
            "a\r\nX-Injected: 1",
            QByteArray("a\0b", 3),
            "\x1b[31m\x7f",
            "\xff\xfe",
            "\xc0\x80",
            "\xed\xa0\x80",
            "\xf4\x90\x80\x80",
            u"\u202eright to left"_s.toUtf8(),
            u"\u05e9\u05dc\u05d5\u05dd"_s.toUtf8(),
            u"\U0001f469\u200d\U0001f469\u200d\U0001f467"_s.toUtf8(),
            u"e\u0301\u0301\u0301\ufeff\uffff"_s.toUtf8(),
            u"\u0130\u00df"_s.toUtf8()};
}

Values oddTimes()
{
    return {"2026-02-30",
            "0000-00-00",
            "1969-12-31",
            "9999-12-31",
            "10000-01-01",
            "2026-11-26",
            "2026-11-26T24:00:00Z",
            "2026-11-26T10:00:00",
            "2026-11-26T10:00:60Z",
            "2026-11-26T10:00:00+99:99",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
            "2026-11-26T10:00:00.123456789123Z",
            "2026-W48-4"};
}

Values enumTexts(const QJsonArray &names)
{
    Values texts;
    for (const QJsonValue &name : names) {
        const QByteArray text = name.toString().toUtf8();
        append(texts, {text, text.toUpper(), text + ' ', text + '\xff'});
    }
    return texts;
}

Values edgeNumbers(const QJsonObject &schema)
{
    Values numbers{"2147483647", "4294967296", "9007199254740993", "9223372036854775807", "99999999999999999999999"};
    for (const char *bound : {"minimum", "maximum"}) {
        const QJsonValue value = schema.value(QLatin1StringView(bound));
        for (qint64 step = -1; value.isDouble() && step <= 1; ++step)
            numbers.push_back(QByteArray::number(value.toInteger() + step));
    }
    return numbers;
}

Values ofObject()
{
    QByteArray many = "{";
    for (int i = 0; i < 3000; ++i)
        many += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + "\":" + QByteArray::number(i);
    return {many + '}',
            "{\"\":\"\"}",
            "{\"a\\u0000\":1}",
            "{\"__proto__\":null}",
            "{\"a\":1e400}",
            "{\"a\":" + SchemaFuzzer::quoted(QByteArray(20'000, 'x')) + '}',
            "{\"a\":{\"a\":{\"a\":[[[]]]}}}"};
}

} // namespace

SchemaFuzzer::SchemaFuzzer(const ApiSchemas &schemas, quint32 seed)
    : m_schemas(schemas)
    , m_random(seed)
{
}

QByteArray SchemaFuzzer::quoted(const QByteArray &text)
{
    QByteArray json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            json += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        else
            json += c;
    }
    return json + '"';
}

QByteArray SchemaFuzzer::arrayOf(const QByteArray &value, qsizetype count)
{
    QByteArray json = QByteArray(value + ',').repeated(count);
    json.chop(1);
    return '[' + json + ']';
}

Kinds SchemaFuzzer::jsonFor(const QJsonObject &reference)
{
    const QJsonObject schema = m_schemas.resolved(reference);
    Kinds kinds{{"any", anyJson()}};
    for (const QJsonValue &choice : schema.value(QStringLiteral("oneOf")).toArray())
        append(kinds, jsonFor(choice.toObject()));
    const QString type = schema.value(kType).toString();
    if (type == QStringLiteral("string")) {
        const Kinds texts = textsFor(schema);
        for (auto kind = texts.begin(); kind != texts.end(); ++kind)
            for (const QByteArray &text : *kind)
                kinds[kind.key()].push_back(quoted(text));
    } else if (type == QStringLiteral("integer") || type == QStringLiteral("number")) {
        append(kinds["number"], edgeNumbers(schema));
    } else if (type == QStringLiteral("array")) {
        addArrays(schema, kinds);
    } else if (type == QStringLiteral("object")) {
        append(kinds["object"], ofObject());
    }
    return kinds;
}

Kinds SchemaFuzzer::textsFor(const QJsonObject &reference)
{
    const QJsonObject schema = m_schemas.resolved(reference);
    Kinds kinds{{"odd", oddTexts()}};
    if (const QJsonArray names = schema.value(QStringLiteral("enum")).toArray(); !names.isEmpty())
        kinds["enum"] = enumTexts(names);
    if (schema.value(kType) == QStringLiteral("integer"))
        kinds["number"] = edgeNumbers(schema);
    const QString format = schema.value(QStringLiteral("format")).toString();
    if (format.startsWith(QStringLiteral("date")))
        kinds["time"] = oddTimes();
    if (format == QStringLiteral("uuid"))
        kinds["uuid"] = {"00000000-0000-0000-0000-000000000000", "{45A3170B-AEF2-4277-BEE1-77182DEB69BA}",
                         "45a3170baef24277bee177182deb69ba"};
    addLengths(schema, kinds);
    return kinds;
}

void SchemaFuzzer::addArrays(const QJsonObject &schema, Kinds &kinds)
{
    const QJsonObject items = schema.value(QStringLiteral("items")).toObject();
    for (const Values &values : jsonFor(items))
        for (const QByteArray &item : values)
            kinds["item"].push_back('[' + item + ']');
    const QJsonArray names = m_schemas.resolved(items).value(QStringLiteral("enum")).toArray();
    const QByteArray good = quoted(names.isEmpty() ? QByteArray("a") : names.first().toString().toUtf8());
    const auto most = static_cast<qsizetype>(schema.value(QStringLiteral("maxItems")).toInteger(1000));
    append(kinds["items"], {arrayOf(good, 2), arrayOf(good, most), arrayOf(good, most + 1), arrayOf(good, 20'000)});
    QByteArray different;
    for (qsizetype i = 0; i <= most; ++i)
        different += ',' + quoted('a' + QByteArray::number(i));
    kinds["items"].push_back('[' + different.sliced(1) + ']');
}

QByteArray SchemaFuzzer::randomText(qsizetype length)
{
    QByteArray text;
    while (text.size() < length)
        text += static_cast<char>('a' + m_random() % 26);
    return text;
}

void SchemaFuzzer::addLengths(const QJsonObject &schema, Kinds &kinds)
{
    Values &texts = kinds["length"];
    const auto most = static_cast<qsizetype>(schema.value(QStringLiteral("maxLength")).toInteger(255));
    for (const qsizetype length : {qsizetype(1), most - 1, most, most + 1, qsizetype(5000)})
        texts.push_back(randomText(length));
    // As many characters, but more bytes, and more units of UTF-16.
    texts.push_back(QStringLiteral("\u00e9").repeated(most).toUtf8());
    texts.push_back(QStringLiteral("\U0001f427").repeated(most).toUtf8());
    QByteArray bytes;
    for (int i = 0; i < 40; ++i)
        bytes += static_cast<char>(m_random() % 256);
    texts.push_back(bytes);
}

} // namespace pm::test
