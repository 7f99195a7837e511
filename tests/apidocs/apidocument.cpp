// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/apidocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace pm::test {

namespace {

QString text(const char *name)
{
    return QString::fromLatin1(name);
}

int rank(const ApiOperation &operation)
{
    if (operation.method == "DELETE")
        return 3;
    if (operation.path.contains(u'{'))
        return 2;
    return operation.method == "POST" ? 0 : 1;
}

// A value of a path, query or header as its schema means it; text when it cannot be that.
QJsonValue typed(const QJsonObject &schema, const QString &value)
{
    const QString type = schema.value(text("type")).toString();
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber && (type == text("integer") || type == text("number")))
        return number;
    if (type == text("boolean") && (value == text("true") || value == text("false")))
        return value == text("true");
    return value;
}

} // namespace

QJsonObject ApiOperation::mediaOf(const QJsonObject &described)
{
    return described.value(text("content")).toObject().value(text("application/json")).toObject();
}

QJsonObject ApiOperation::exampleBody() const
{
    return mediaOf(description.value(text("requestBody")).toObject()).value(text("example")).toObject();
}

ApiDocument::ApiDocument(QJsonObject document)
    : m_document(std::move(document))
    , m_schemas(m_document)
{
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

ApiOperation ApiDocument::operation(const QString &id) const
{
    for (const ApiOperation &operation : operations()) {
        if (operation.id() == id)
            return operation;
    }
    return {};
}

std::vector<QJsonObject> ApiDocument::parametersOf(const ApiOperation &operation) const
{
    std::vector<QJsonObject> parameters;
    for (const QJsonValue &item : operation.description.value(text("parameters")).toArray()) {
        QJsonObject parameter = m_schemas.resolved(item.toObject());
        parameter[text("schema")] = m_schemas.resolved(parameter.value(text("schema")).toObject());
        parameters.push_back(parameter);
    }
    return parameters;
}

QJsonObject ApiDocument::bodySchemaOf(const ApiOperation &operation) const
{
    const QJsonObject media = ApiOperation::mediaOf(operation.description.value(text("requestBody")).toObject());
    return m_schemas.resolved(media.value(text("schema")).toObject());
}

QStringList ApiDocument::problemsOfParameters(const ApiOperation &operation, const ApiCall &call) const
{
    QStringList problems;
    auto left = call.parameters;
    for (const QJsonObject &parameter : parametersOf(operation)) {
        const QString name = parameter.value(text("name")).toString();
        const auto given = left.find({parameter.value(text("in")).toString(), name});
        if (given == left.end()) {
            if (parameter.value(text("required")).toBool())
                problems.append(name + text(" is missing"));
            continue;
        }
        const QJsonObject schema = parameter.value(text("schema")).toObject();
        const QString problem = m_schemas.problems(schema, typed(schema, *given));
        if (!problem.isEmpty())
            problems.append(name + u' ' + problem);
        left.erase(given);
    }
    for (const auto &place : left.keys())
        problems.append(text("the %1 %2 is not documented").arg(place.first, place.second));
    return problems;
}

QString ApiDocument::problemsOfCall(const ApiOperation &operation, const ApiCall &call) const
{
    QStringList problems = problemsOfParameters(operation, call);
    const bool takesBody = operation.description.contains(text("requestBody"));
    if (takesBody != call.body.has_value())
        problems.append(takesBody ? text("there is no body") : text("there is a body"));
    else if (takesBody)
        problems.append(m_schemas.problems(bodySchemaOf(operation), *call.body));
    problems.removeAll(QString());
    return problems.join(u'\n');
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
    const QJsonObject media = content.value(text("application/json")).toObject();
    return m_schemas.problems(media.value(text("schema")).toObject(), parsed.object());
}

QString ApiDocument::problemsOfHeaders(const ApiOperation &operation, const HttpReply &reply) const
{
    const QJsonObject answers = operation.description.value(text("responses")).toObject();
    const QJsonObject headers =
        answers.value(QString::number(reply.status)).toObject().value(text("headers")).toObject();
    QStringList problems;
    for (const char *name : {"X-Request-Id", "ETag", "Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining",
                             "X-RateLimit-Reset", "Idempotent-Replayed"}) {
        const QJsonObject header = m_schemas.resolved(headers.value(text(name)).toObject());
        if (reply.hasHeader(name) && header.isEmpty())
            problems.append(text("the header %1 is not documented").arg(text(name)));
        if (!reply.hasHeader(name) && header.value(text("required")).toBool())
            problems.append(text("the header %1 is missing").arg(text(name)));
    }
    return problems.join(u'\n');
}

} // namespace pm::test
