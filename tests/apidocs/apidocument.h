// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/apischemas.h"
#include "tests/support/httpreply.h"

#include <QMap>
#include <QPair>

#include <optional>
#include <vector>

namespace pm::test {

struct ApiOperation {
    QByteArray method; // "GET"
    QString path;      // "/api/v1/emails/{id}"
    QJsonObject description;

    [[nodiscard]] QString id() const { return description.value(QStringLiteral("operationId")).toString(); }
    // What its description says of the request's body or of an answer, as JSON.
    [[nodiscard]] static QJsonObject mediaOf(const QJsonObject &described);
    // Of the request's body as JSON; empty when it takes none.
    [[nodiscard]] QJsonObject exampleBody() const;
};

// A call before it is made. The token and the content type are not part of it.
struct ApiCall {
    QMap<QPair<QString, QString>, QString> parameters{}; // by place and name, e.g. "query" and "limit"
    std::optional<QJsonObject> body{};

    bool operator==(const ApiCall &other) const = default;
};

// The OpenAPI document as the service gives it out.
class ApiDocument
{
public:
    explicit ApiDocument(QJsonObject document);

    // Creating ones first and deleting ones last, so that each finds what it needs.
    [[nodiscard]] std::vector<ApiOperation> operations() const;
    [[nodiscard]] ApiOperation operation(const QString &id) const;
    [[nodiscard]] const ApiSchemas &schemas() const { return m_schemas; }
    // They and their schemas looked up when they are but references.
    [[nodiscard]] std::vector<QJsonObject> parametersOf(const ApiOperation &operation) const;
    [[nodiscard]] QJsonObject bodySchemaOf(const ApiOperation &operation) const;
    // What does not fit the parameters and the body that the document gives, or is not in it, one sentence a line.
    [[nodiscard]] QString problemsOfCall(const ApiOperation &operation, const ApiCall &call) const;
    // What does not fit the schema that the document gives for this status of the operation, one sentence a line; a
    // member that it does not name does not fit either. Nothing when all is well.
    [[nodiscard]] QString problemsOfAnswer(const ApiOperation &operation, int status, const QByteArray &contentType,
                                           const QByteArray &body) const;
    // Those of the headers that every caller may want which are missing, or there without being documented.
    [[nodiscard]] QString problemsOfHeaders(const ApiOperation &operation, const HttpReply &reply) const;

private:
    [[nodiscard]] QStringList problemsOfParameters(const ApiOperation &operation, const ApiCall &call) const;

    QJsonObject m_document;
    ApiSchemas m_schemas;
};

} // namespace pm::test
