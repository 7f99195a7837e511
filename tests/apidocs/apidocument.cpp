// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/apidocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace pm::test {

namespace {

QString text(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject referred(const QJsonObject &schema, const QJsonObject &schemas)
{
    const QString reference = schema.value(text("$ref")).toString();
    return reference.isEmpty() ? schema : schemas.value(reference.section(u'/', -1)).toObject();
}

// One object of the parts of allOf, so that its members can be held to be all there are.
QJsonObject merged(const QJsonObject &schema, const QJsonObject &schemas)
{
    QJsonObject properties;
    QJsonArray required;
    const QJsonArray parts = schema.value(text("allOf")).toArray();
    for (const QJsonValue &item : parts) {
        const QJsonObject part = referred(item.toObject(), schemas);
        const QJsonObject members = part.value(text("properties")).toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            properties.insert(member.key(), member.value());
        for (const QJsonValue &name : part.value(text("required")).toArray())
            required.append(name);
    }
    return {{text("type"), text("object")}, {text("properties"), properties}, {text("required"), required}};
}

// OpenAPI 3.0 to the JSON Schema that it is nearly.
QJsonValue jsonSchema(const QJsonValue &value, const QJsonObject &schemas)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(jsonSchema(item, schemas));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject schema = value.toObject();
    if (schema.contains(text("allOf")))
        schema = merged(schema, schemas);
    const bool nullable = schema.take(text("nullable")).toBool();
    schema.remove(text("example"));
    for (auto member = schema.begin(); member != schema.end(); ++member)
        *member = jsonSchema(*member, schemas);
    if (schema.value(text("properties")).isObject() && schema.value(text("type")) == text("object")
        && !schema.contains(text("additionalProperties")))
        schema.insert(text("additionalProperties"), false);
    if (nullable)
        return QJsonObject{{text("anyOf"), QJsonArray{schema, QJsonObject{{text("type"), text("null")}}}}};
    return schema;
}

QString problemsOf(const QJsonObject &schemaJson, const QJsonValue &value)
{
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const QJsonValue root(schemaJson);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(root), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results);
    QStringList problems;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString where;
        for (const std::string &step : error.context)
            where += QString::fromStdString(step);
        problems.append(where + text(": ") + QString::fromStdString(error.description));
    }
    return problems.join(u'\n');
}

QJsonObject bodyOf(const QJsonObject &operation)
{
    const QJsonObject content = operation.value(text("requestBody")).toObject().value(text("content")).toObject();
    return content.value(text("application/json")).toObject();
}

int rank(const ApiOperation &operation)
{
    if (operation.method == "DELETE")
        return 3;
    if (operation.path.contains(u'{'))
        return 2;
    return operation.method == "POST" ? 0 : 1;
}

} // namespace

QJsonObject ApiOperation::exampleBody() const
{
    return bodyOf(description).value(text("example")).toObject();
}

QJsonObject ApiOperation::bodySchema() const
{
    return bodyOf(description).value(text("schema")).toObject();
}

ApiDocument::ApiDocument(QJsonObject document)
    : m_document(std::move(document))
{
    const QJsonObject all = schemas();
    QJsonObject converted;
    for (auto schema = all.begin(); schema != all.end(); ++schema)
        converted.insert(schema.key(), jsonSchema(schema.value(), all));
    m_components = {{text("schemas"), converted}};
}

std::vector<ApiOperation> ApiDocument::operations() const
{
    std::vector<ApiOperation> operations;
    const QJsonObject paths = m_document.value(text("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method)
            operations.push_back({method.key().toUpper().toLatin1(), path.key(), method.value().toObject()});
    }
    std::stable_sort(operations.begin(), operations.end(),
                     [](const ApiOperation &a, const ApiOperation &b) { return rank(a) < rank(b); });
    return operations;
}

QJsonObject ApiDocument::component(const char *kind, const QJsonValue &value) const
{
    const QJsonObject components = m_document.value(text("components")).toObject();
    return referred(value.toObject(), components.value(text(kind)).toObject());
}

std::vector<QJsonObject> ApiDocument::queryOf(const ApiOperation &operation) const
{
    std::vector<QJsonObject> query;
    for (const QJsonValue &item : operation.description.value(text("parameters")).toArray()) {
        QJsonObject parameter = component("parameters", item);
        parameter[text("schema")] = component("schemas", parameter.value(text("schema")));
        if (parameter.value(text("in")) == text("query"))
            query.push_back(parameter);
    }
    return query;
}

QString ApiDocument::problemsOfHeaders(const ApiOperation &operation, const HttpReply &reply) const
{
    const QJsonObject answers = operation.description.value(text("responses")).toObject();
    const QJsonObject headers =
        answers.value(QString::number(reply.status)).toObject().value(text("headers")).toObject();
    QStringList problems;
    for (const char *name : {"X-Request-Id", "ETag", "Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining",
                             "X-RateLimit-Reset", "Idempotent-Replayed"}) {
        const QJsonObject header = component("headers", headers.value(text(name)));
        if (reply.hasHeader(name) && header.isEmpty())
            problems.append(text("the header %1 is not documented").arg(text(name)));
        if (!reply.hasHeader(name) && header.value(text("required")).toBool())
            problems.append(text("the header %1 is missing").arg(text(name)));
    }
    return problems.join(u'\n');
}

QJsonObject ApiDocument::schemas() const
{
    return m_document.value(text("components")).toObject().value(text("schemas")).toObject();
}

QList<QJsonObject> ApiDocument::parametersOf(const ApiOperation &operation) const
{
    const QJsonObject shared = m_document.value(text("components")).toObject().value(text("parameters")).toObject();
    QList<QJsonObject> parameters;
    for (const QJsonValue &parameter : operation.description.value(text("parameters")).toArray())
        parameters.append(referred(parameter.toObject(), shared));
    return parameters;
}

QString ApiDocument::problemsOfAnswer(const ApiOperation &operation, int status, const QByteArray &contentType,
                                      const QByteArray &body) const
{
    const QJsonObject answers = operation.description.value(text("responses")).toObject();
    const QString code = QString::number(status);
    if (!answers.contains(code))
        return text("the status %1 is not documented").arg(code);
    const QJsonObject content = answers.value(code).toObject().value(text("content")).toObject();
    if (content.isEmpty())
        return body.isEmpty() ? QString() : text("there is a body");
    if (!content.contains(text("application/json")))
        return contentType == "application/json" ? text("the body is JSON") : QString();
    QJsonParseError broken;
    const QJsonDocument parsed = QJsonDocument::fromJson(body, &broken);
    if (broken.error != QJsonParseError::NoError || contentType != "application/json")
        return text("the body is not JSON");
    const QJsonValue schema = content.value(text("application/json")).toObject().value(text("schema"));
    return problemsOf({{text("allOf"), QJsonArray{jsonSchema(schema, schemas())}}, {text("components"), m_components}},
                      parsed.object());
}

} // namespace pm::test
