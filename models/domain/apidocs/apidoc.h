// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <vector>

namespace pm {

// What the console shows of the platform's OpenAPI 3.0 document (contract section 2), references resolved.
struct ApiParameter {
    enum class Place { Path, Query, Header };
    QString name;
    Place place = Place::Query;
    QString description;
    bool required = false;
    QStringList values; // that it may have, when they are few
    QString usual;      // without one

    bool operator==(const ApiParameter &) const = default;
};

struct ApiAnswer {
    QString status; // "200"
    QString description;
    QString example; // JSON to read; empty without one

    bool operator==(const ApiAnswer &) const = default;
};

struct ApiSample {
    QString label; // "cURL"
    QString source;

    bool operator==(const ApiSample &) const = default;
};

struct ApiOperation {
    QString id; // "sendEmail"
    QString method;
    QString path; // "/api/v1/emails/{id}"
    QString tag;
    QString summary;
    QString description; // Markdown
    std::vector<ApiParameter> parameters;
    QString body; // an example as JSON to read; empty when it takes none
    std::vector<ApiAnswer> answers;
    std::vector<ApiSample> samples;
    bool takesKey = false;
    bool takesSession = false;

    bool operator==(const ApiOperation &) const = default;
};

struct ApiDoc {
    QString title;
    QString version;
    QStringList tags; // in the document's order
    std::vector<ApiOperation> operations;

    bool operator==(const ApiDoc &) const = default;
};

[[nodiscard]] Result<ApiDoc> apiDocFromJson(const QJsonObject &document);

// Where a call goes: path and query, both encoded, and headers, with the values put in; Validation when a required one
// is empty.
struct ApiTarget {
    QString path;
    QString query;
    QMap<QString, QString> headers;
};
[[nodiscard]] Result<ApiTarget> targetOf(const ApiOperation &operation, const QMap<QString, QString> &values);

} // namespace pm
