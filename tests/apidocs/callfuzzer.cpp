// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/callfuzzer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace pm::test {

namespace {

// Escapes that a careless decoder trips over.
const std::array<QByteArray, 8> kBrokenEscapes{"%", "%2", "%zz", "%00", "%ff", "%c0%80", "%ed%a0%80", "%u0041"};

QByteArray jsonOf(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

// The body with a member of any bytes instead of its own, or without it when these are null.
void setMember(ApiRequest &request, const QString &name, const QByteArray &value)
{
    QJsonObject body = QJsonDocument::fromJson(request.body).object();
    body.remove(name);
    QByteArray json = value.isNull() ? QByteArray() : SchemaFuzzer::quoted(name.toUtf8()) + ':' + value;
    for (auto member = body.begin(); member != body.end(); ++member)
        json += (json.isEmpty() ? QByteArray() : QByteArray(",")) + SchemaFuzzer::quoted(member.key().toUtf8()) + ':'
              + jsonOf(member.value());
    request.body = '{' + json + '}';
}

void setHeader(ApiRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.removeIf([&](const auto &header) { return header.first == name; });
    if (!value.isNull())
        request.headers.append({name, value});
}

QByteArray pathOf(const ApiRequest &request)
{
    return request.target.split('?').first();
}

void setQuery(ApiRequest &request, const QByteArray &name, const QByteArray &item)
{
    const qsizetype mark = request.target.indexOf('?');
    QByteArrayList items = mark < 0 ? QByteArrayList() : request.target.sliced(mark + 1).split('&');
    items.removeIf([&](const QByteArray &old) { return old.startsWith(QByteArray(name + '=')); });
    if (!item.isNull())
        items.append(item);
    request.target = pathOf(request) + (items.isEmpty() ? QByteArray() : '?' + items.join('&'));
}

void setSegment(ApiRequest &request, qsizetype index, const QByteArray &segment)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray query = mark < 0 ? QByteArray() : request.target.sliced(mark);
    QByteArrayList segments = pathOf(request).split('/');
    segments[index] = segment;
    request.target = segments.join('/') + query;
}

} // namespace

CallFuzzer::CallFuzzer(const ApiDocument &document, quint32 seed)
    : m_document(document)
    , m_fuzzer(document.schemas(), seed)
{
}

std::vector<Mutation> CallFuzzer::mutationsOf(const ApiOperation &operation)
{
    m_mutations.clear();
    for (const QJsonObject &parameter : m_document.parametersOf(operation))
        addParameter(parameter, operation.path);
    if (operation.description.contains(QStringLiteral("requestBody")))
        addBody(operation);
    addQuery("unknown", false, {"1"});
    return std::move(m_mutations);
}

void CallFuzzer::addBody(const ApiOperation &operation)
{
    const QJsonObject members = m_document.bodySchemaOf(operation).value(QStringLiteral("properties")).toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        addMember(member.key(), member.value().toObject());
    addMember(QStringLiteral("a member that nobody knows"), {});
    addWholeBodies();
}

void CallFuzzer::addMember(const QString &name, const QJsonObject &schema)
{
    SchemaFuzzer::Values values = m_fuzzer.jsonFor(schema);
    values.push_back({}); // missing
    for (const QByteArray &value : values)
        add("body " + name.toUtf8(), value, [=](ApiRequest &request) { setMember(request, name, value); });
}

void CallFuzzer::addWholeBodies()
{
    const SchemaFuzzer::Values bodies{"",
                                      "null",
                                      "[]",
                                      "\"text\"",
                                      "{}",
                                      "{",
                                      "{}{}",
                                      "{\"a\":1,}",
                                      "{/**/}",
                                      "\xef\xbb\xbf{}",
                                      "{\"\xff\":1}",
                                      QByteArray("{\"a\":\"\0\"}", 9),
                                      "{\"a\":" + QByteArray(65, '[') + QByteArray(65, ']') + '}',
                                      QByteArray(200'000, '['),
                                      '{' + QByteArray(2 << 20, ' ') + '}'};
    for (const QByteArray &body : bodies)
        add("body", body.left(40), [=](ApiRequest &request) { request.body = body; });
    for (const char *type : {"", "text/plain", "application/json; charset=utf-16", "application/jsonp", "\xff"})
        add("header Content-Type", type,
            [=](ApiRequest &request) { setHeader(request, "Content-Type", QByteArray(type)); });
}

void CallFuzzer::addParameter(const QJsonObject &parameter, const QString &pattern)
{
    const QString name = parameter.value(QStringLiteral("name")).toString();
    const QString place = parameter.value(QStringLiteral("in")).toString();
    const SchemaFuzzer::Values texts = m_fuzzer.textsFor(parameter.value(QStringLiteral("schema")).toObject());
    if (place == QStringLiteral("path"))
        addPath(name, pattern, texts);
    else if (place == QStringLiteral("query"))
        addQuery(name.toUtf8(), parameter.value(QStringLiteral("required")).toBool(), texts);
    else
        addHeader(name.toUtf8(), texts);
}

void CallFuzzer::addPath(const QString &name, const QString &pattern, const SchemaFuzzer::Values &texts)
{
    const qsizetype index = pattern.split(u'/').indexOf(u'{' + name + u'}');
    const auto addSegment = [&](const QByteArray &segment) {
        add("path " + name.toUtf8(), segment, [=](ApiRequest &request) { setSegment(request, index, segment); });
    };
    for (const QByteArray &text : texts) {
        if (!text.isEmpty()) // that would be another route
            addSegment(text.toPercentEncoding());
    }
    std::for_each(kBrokenEscapes.begin(), kBrokenEscapes.end(), addSegment);
}

void CallFuzzer::addQuery(const QByteArray &name, bool required, const SchemaFuzzer::Values &texts)
{
    const auto addItem = [&](const QByteArray &item) {
        add("query " + name, item, [=](ApiRequest &request) { setQuery(request, name, item); });
    };
    for (const QByteArray &text : texts)
        addItem(name + '=' + text.toPercentEncoding());
    for (const QByteArray &escape : kBrokenEscapes)
        addItem(name + '=' + escape);
    addItem(name);
    addItem(name + "=1&" + name + "=2");
    if (required)
        addItem({});
}

void CallFuzzer::addHeader(const QByteArray &name, const SchemaFuzzer::Values &texts)
{
    const auto addValue = [&](const QByteArray &value) {
        add("header " + name, value, [=](ApiRequest &request) { setHeader(request, name, value); });
    };
    for (const QByteArray &text : texts) {
        if (!text.contains('\n')) // that would be another header
            addValue(text);
    }
    addValue({});
    addValue(QByteArray(20'000, 'x'));
}

void CallFuzzer::add(const QByteArray &where, const QByteArray &value, std::function<void(ApiRequest &)> apply)
{
    m_mutations.push_back(
        {.where = where, .value = value.isNull() ? "(none)" : value.left(80), .apply = std::move(apply)});
}

} // namespace pm::test
