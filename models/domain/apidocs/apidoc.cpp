// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/apidocs/apidoc.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace pm {

namespace {

QString textOf(const QJsonObject &json, QLatin1StringView name)
{
    return json.value(name).toString();
}

QString pretty(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    return {};
}

class Reader
{
public:
    explicit Reader(const QJsonObject &document)
        : m_document(document)
    {
    }

    [[nodiscard]] ApiOperation operation(const QString &path, const QString &method, const QJsonObject &json) const
    {
        ApiOperation operation{.id = textOf(json, QLatin1StringView("operationId")),
                               .method = method.toUpper(),
                               .path = path,
                               .tag = json.value(QStringLiteral("tags")).toArray().first().toString(),
                               .summary = textOf(json, QLatin1StringView("summary")),
                               .description = textOf(json, QLatin1StringView("description")),
                               .body = example(json.value(QStringLiteral("requestBody")).toObject())};
        for (const QJsonValue &item : json.value(QStringLiteral("parameters")).toArray())
            operation.parameters.push_back(parameter(resolved(item.toObject())));
        const QJsonObject answers = json.value(QStringLiteral("responses")).toObject();
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            const QJsonObject described = answer.value().toObject();
            operation.answers.push_back(
                {answer.key(), textOf(described, QLatin1StringView("description")), example(described)});
        }
        for (const QJsonValue &item : json.value(QStringLiteral("x-codeSamples")).toArray()) {
            const QJsonObject sample = item.toObject();
            operation.samples.push_back(
                {textOf(sample, QLatin1StringView("label")), textOf(sample, QLatin1StringView("source"))});
        }
        for (const QJsonValue &way : json.value(QStringLiteral("security")).toArray()) {
            operation.takesKey |= way.toObject().contains(QStringLiteral("ApiKey"));
            operation.takesSession |= way.toObject().contains(QStringLiteral("OperatorToken"));
        }
        return operation;
    }

private:
    // "#/components/parameters/Limit"
    [[nodiscard]] QJsonObject resolved(const QJsonObject &json) const
    {
        const QString reference = textOf(json, QLatin1StringView("$ref"));
        if (!reference.startsWith(QStringLiteral("#/")))
            return json;
        QJsonObject target = m_document;
        const QStringList steps = reference.mid(2).split(u'/');
        for (const QString &step : steps)
            target = target.value(step).toObject();
        return target;
    }

    [[nodiscard]] QString example(const QJsonObject &described) const
    {
        const QJsonObject media =
            described.value(QStringLiteral("content")).toObject().value(QStringLiteral("application/json")).toObject();
        if (media.contains(QStringLiteral("example")))
            return pretty(media.value(QStringLiteral("example")));
        return pretty(resolved(media.value(QStringLiteral("schema")).toObject()).value(QStringLiteral("example")));
    }

    [[nodiscard]] static ApiParameter parameter(const QJsonObject &json)
    {
        const QJsonObject schema = json.value(QStringLiteral("schema")).toObject();
        const QString place = textOf(json, QLatin1StringView("in"));
        ApiParameter parameter{.name = textOf(json, QLatin1StringView("name")),
                               .place = place == QStringLiteral("path")   ? ApiParameter::Place::Path
                                      : place == QStringLiteral("header") ? ApiParameter::Place::Header
                                                                          : ApiParameter::Place::Query,
                               .description = textOf(json, QLatin1StringView("description")),
                               .required = json.value(QStringLiteral("required")).toBool(),
                               .usual = schema.value(QStringLiteral("default")).toVariant().toString()};
        for (const QJsonValue &value : schema.value(QStringLiteral("enum")).toArray())
            parameter.values.append(value.toVariant().toString());
        return parameter;
    }

    const QJsonObject &m_document;
};

} // namespace

Result<ApiDoc> apiDocFromJson(const QJsonObject &document)
{
    if (!textOf(document, QLatin1StringView("openapi")).startsWith(QStringLiteral("3.")))
        return fail(Error::invalid({{QStringLiteral("openapi"), QStringLiteral("is not version 3")}}));
    const QJsonObject info = document.value(QStringLiteral("info")).toObject();
    ApiDoc doc{.title = textOf(info, QLatin1StringView("title")),
               .version = textOf(info, QLatin1StringView("version"))};
    for (const QJsonValue &tag : document.value(QStringLiteral("tags")).toArray())
        doc.tags.append(textOf(tag.toObject(), QLatin1StringView("name")));
    const Reader reader(document);
    const QJsonObject paths = document.value(QStringLiteral("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (const char *method : {"get", "post", "put", "patch", "delete"}) {
            const QJsonValue described = methods.value(QLatin1StringView(method));
            if (described.isObject())
                doc.operations.push_back(
                    reader.operation(path.key(), QString::fromLatin1(method), described.toObject()));
        }
    }
    return doc;
}

Result<ApiTarget> targetOf(const ApiOperation &operation, const QMap<QString, QString> &values)
{
    ApiTarget target{.path = operation.path, .query = {}, .headers = {}};
    QUrlQuery query;
    QMap<QString, QString> missing;
    for (const ApiParameter &parameter : operation.parameters) {
        const QString value = values.value(parameter.name);
        if (value.isEmpty() && parameter.required)
            missing.insert(parameter.name, QStringLiteral("is required"));
        if (value.isEmpty())
            continue;
        if (parameter.place == ApiParameter::Place::Path)
            target.path.replace(u'{' + parameter.name + u'}', QString::fromLatin1(QUrl::toPercentEncoding(value)));
        else if (parameter.place == ApiParameter::Place::Query)
            query.addQueryItem(parameter.name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        else
            target.headers.insert(parameter.name, value);
    }
    if (!missing.isEmpty())
        return fail(Error::invalid(missing));
    target.query = query.toString(QUrl::FullyEncoded);
    return target;
}

} // namespace pm
