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

// The object with a member of any bytes instead of its own, or without it when these are null.
QByteArray withMember(QJsonObject object, const QString &name, const QByteArray &value)
{
    object.remove(name);
    QByteArray json = value.isNull() ? QByteArray() : SchemaFuzzer::quoted(name.toUtf8()) + ':' + value;
    for (auto member = object.begin(); member != object.end(); ++member)
        json += (json.isEmpty() ? QByteArray() : QByteArray(",")) + SchemaFuzzer::quoted(member.key().toUtf8()) + ':'
              + jsonOf(member.value());
    return '{' + json + '}';
}

// The same of a member further down. `example` is what it is in, where the body has no such thing.
void setMember(ApiRequest &request, const QStringList &path, const QByteArray &value, const QJsonObject &example)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (path.size() == 1) {
        request.body = withMember(body, path.first(), value);
        return;
    }
    const QJsonObject inner = body.value(path.first()).toObject();
    request.body = withMember(body, path.first(), withMember(inner.isEmpty() ? example : inner, path.last(), value));
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
    addQuery("unknown", false, {{"unknown", {"1"}}});
    return std::move(m_mutations);
}

void CallFuzzer::addBody(const ApiOperation &operation)
{
    addMembers({}, m_document.bodySchemaOf(operation));
    addMember({QStringLiteral("a member that nobody knows")}, {});
    addWholeBodies();
}

void CallFuzzer::addMembers(const QStringList &path, const QJsonObject &schema)
{
    const QJsonObject example = schema.value(QStringLiteral("example")).toObject();
    const QJsonObject members = schema.value(QStringLiteral("properties")).toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        addMember(path + QStringList{member.key()}, member.value().toObject(), example);
    const QJsonObject others = schema.value(QStringLiteral("additionalProperties")).toObject();
    if (!others.isEmpty())
        addMember(path + QStringList{QStringLiteral("any name")}, others, example);
}

void CallFuzzer::addMember(const QStringList &path, const QJsonObject &schema, const QJsonObject &example)
{
    const QByteArray where = "body " + path.join(u'.').toUtf8();
    SchemaFuzzer::Kinds kinds = m_fuzzer.jsonFor(schema);
    kinds["missing"].push_back({});
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
        for (const QByteArray &value : *kind)
            add(where, kind.key(), value, [=](ApiRequest &request) { setMember(request, path, value, example); });
    if (path.size() == 1) // nothing is deeper than that
        addMembers(path, m_document.schemas().resolved(schema));
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
        add("body", "whole", body.left(40), [=](ApiRequest &request) { request.body = body; });
    for (const char *type : {"", "text/plain", "application/json; charset=utf-16", "application/jsonp", "\xff"})
        add("header Content-Type", "type", type,
            [=](ApiRequest &request) { setHeader(request, "Content-Type", QByteArray(type)); });
}

void CallFuzzer::addParameter(const QJsonObject &parameter, const QString &pattern)
{
    const QString name = parameter.value(QStringLiteral("name")).toString();
    const QString place = parameter.value(QStringLiteral("in")).toString();
    const SchemaFuzzer::Kinds texts = m_fuzzer.textsFor(parameter.value(QStringLiteral("schema")).toObject());
    if (place == QStringLiteral("path"))
        addPath(name, pattern, texts);
    else if (place == QStringLiteral("query"))
        addQuery(name.toUtf8(), parameter.value(QStringLiteral("required")).toBool(), texts);
    else
        addHeader(name.toUtf8(), texts);
}

void CallFuzzer::addPath(const QString &name, const QString &pattern, const SchemaFuzzer::Kinds &texts)
{
    const qsizetype index = pattern.split(u'/').indexOf(u'{' + name + u'}');
    const auto addSegment = [&](const QByteArray &kind, const QByteArray &segment) {
        add("path " + name.toUtf8(), kind, segment, [=](ApiRequest &request) { setSegment(request, index, segment); });
    };
    for (auto kind = texts.begin(); kind != texts.end(); ++kind) {
        for (const QByteArray &text : *kind) {
            if (!text.isEmpty()) // that would be another route
                addSegment(kind.key(), text.toPercentEncoding());
        }
    }
    for (const QByteArray &escape : kBrokenEscapes)
        addSegment("escape", escape);
}

void CallFuzzer::addQuery(const QByteArray &name, bool required, const SchemaFuzzer::Kinds &texts)
{
    const auto addItem = [&](const QByteArray &kind, const QByteArray &item) {
        add("query " + name, kind, item, [=](ApiRequest &request) { setQuery(request, name, item); });
    };
    for (auto kind = texts.begin(); kind != texts.end(); ++kind)
        for (const QByteArray &text : *kind)
            addItem(kind.key(), name + '=' + text.toPercentEncoding());
    for (const QByteArray &escape : kBrokenEscapes)
        addItem("escape", name + '=' + escape);
    addItem("no value", name);
    addItem("twice", name + "=1&" + name + "=2");
    if (required)
        addItem("missing", {});
}

void CallFuzzer::addHeader(const QByteArray &name, const SchemaFuzzer::Kinds &texts)
{
    const auto addValue = [&](const QByteArray &kind, const QByteArray &value) {
        add("header " + name, kind, value, [=](ApiRequest &request) { setHeader(request, name, value); });
    };
    for (auto kind = texts.begin(); kind != texts.end(); ++kind) {
        for (const QByteArray &text : *kind) {
            if (!text.contains('\n')) // that would be another header
                addValue(kind.key(), text);
        }
    }
    addValue("missing", {});
    addValue("length", QByteArray(20'000, 'x'));
}

void CallFuzzer::add(const QByteArray &where, const QByteArray &kind, const QByteArray &value,
                     std::function<void(ApiRequest &)> apply)
{
    m_mutations.push_back(
        {.where = where, .kind = kind, .value = value.isNull() ? "(none)" : value.left(80), .apply = std::move(apply)});
}

} // namespace pm::test
