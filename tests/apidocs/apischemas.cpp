// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/apischemas.h"

#include <QJsonArray>
#include <QStringList>

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

} // namespace

ApiSchemas::ApiSchemas(const QJsonObject &document)
    : m_components(document.value(text("components")).toObject())
{
    const QJsonObject schemas = m_components.value(text("schemas")).toObject();
    QJsonObject converted;
    for (auto schema = schemas.begin(); schema != schemas.end(); ++schema)
        converted.insert(schema.key(), jsonSchema(schema.value(), schemas));
    m_converted = {{text("schemas"), converted}};
}

QJsonObject ApiSchemas::resolved(const QJsonObject &json) const
{
    const QString reference = json.value(text("$ref")).toString();
    if (reference.isEmpty())
        return json;
    return m_components.value(reference.section(u'/', -2, -2)).toObject().value(reference.section(u'/', -1)).toObject();
}

QString ApiSchemas::problems(const QJsonObject &schemaJson, const QJsonValue &value) const
{
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const QJsonObject schemas = m_components.value(text("schemas")).toObject();
    const QJsonValue root(
        QJsonObject{{text("allOf"), QJsonArray{jsonSchema(schemaJson, schemas)}}, {text("components"), m_converted}});
    parser.populateSchema(valijson::adapters::QtJsonAdapter(root), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results);
    QStringList found;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString where;
        for (const std::string &step : error.context)
            where += QString::fromStdString(step);
        found.append(where + text(": ") + QString::fromStdString(error.description));
    }
    return found.join(u'\n');
}

} // namespace pm::test
