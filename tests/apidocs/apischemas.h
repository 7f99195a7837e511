// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace pm::test {

// The schemas of an OpenAPI document as strict JSON Schemas: a member that they do not name does not fit.
class ApiSchemas
{
public:
    explicit ApiSchemas(const QJsonObject &document);

    // What of the value does not fit, one sentence a line. Nothing when all is well.
    [[nodiscard]] QString problems(const QJsonObject &schema, const QJsonValue &value) const;
    // A schema, a parameter or a header, looked up when it is but a reference.
    [[nodiscard]] QJsonObject resolved(const QJsonObject &json) const;

private:
    QJsonObject m_components; // as in the document
    QJsonObject m_converted;  // its schemas: strict, nullable made a type, allOf merged
};

} // namespace pm::test
