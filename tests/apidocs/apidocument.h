// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpreply.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace pm::test {

struct ApiOperation {
    QByteArray method; // "GET"
    QString path;      // "/api/v1/emails/{id}"
    QJsonObject description;

    [[nodiscard]] QString id() const { return description.value(QStringLiteral("operationId")).toString(); }
    // Of the request's body as JSON; empty when it takes none.
    [[nodiscard]] QJsonObject exampleBody() const;
    // Its schema.
    [[nodiscard]] QJsonObject bodySchema() const;
};

// The OpenAPI document as the service gives it out.
class ApiDocument
{
public:
    explicit ApiDocument(QJsonObject document);

    // Creating ones first and deleting ones last, so that each finds what it needs.
    [[nodiscard]] std::vector<ApiOperation> operations() const;
    // The parameters of its query, with nothing referred to.
    [[nodiscard]] std::vector<QJsonObject> queryOf(const ApiOperation &operation) const;
    // Those of the headers that every caller may want which are missing, or there without being documented.
    [[nodiscard]] QString problemsOfHeaders(const ApiOperation &operation, const HttpReply &reply) const;
    // As the document has them, for references from other schemas.
    [[nodiscard]] QJsonObject schemas() const;
    // Of the operation: path, query and headers, references followed.
    [[nodiscard]] QList<QJsonObject> parametersOf(const ApiOperation &operation) const;
    // What does not fit the schema that the document gives for this status of the operation, one sentence a line; a
    // member that it does not name does not fit either. Nothing when all is well.
    [[nodiscard]] QString problemsOfAnswer(const ApiOperation &operation, int status, const QByteArray &contentType,
                                           const QByteArray &body) const;

private:
    [[nodiscard]] QJsonObject component(const char *kind, const QJsonValue &value) const;

    QJsonObject m_document;
    QJsonObject m_components; // as JSON Schema: strict, nullable made a type, allOf merged
};

} // namespace pm::test
