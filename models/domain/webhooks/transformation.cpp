// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformation.h"

#include "models/core/fieldreader.h"
#include "models/domain/webhooks/fieldpath.h"

#include <QJsonDocument>

namespace pm {

namespace {

constexpr qsizetype kMostBytes = 64 * 1024;
constexpr std::array kKinds{TransformationKind::None, TransformationKind::JavaScript, TransformationKind::Mapping};

bool isMappedPath(const QString &path)
{
    return isFieldPath(path) && namesIn(path) <= kMostMappedNames;
}

// A path into the event, or an object with the value itself.
bool isMapped(const QJsonValue &value)
{
    if (value.isString())
        return isMappedPath(value.toString());
    const QJsonObject fixed = value.toObject();
    return fixed.size() == 1 && fixed.contains(QStringLiteral("value"));
}

QString mappingProblem(const QJsonObject &mapping)
{
    if (mapping.isEmpty())
        return QStringLiteral("must name at least one member of the body");
    if (QJsonDocument(mapping).toJson(QJsonDocument::Compact).size() > kMostBytes)
        return QStringLiteral("must be at most 64 KiB");
    for (auto item = mapping.begin(); item != mapping.end(); ++item) {
        if (!isMappedPath(item.key()))
            return QStringLiteral("must name members by paths of at most 200 characters and 16 names, separated by"
                                  " single dots");
        if (!isMapped(item.value()))
            return QStringLiteral("must have such paths into the event, or objects with the member value alone");
    }
    return {};
}

QString sourceProblem(const QString &source)
{
    if (source.trimmed().isEmpty())
        return QStringLiteral("is required");
    return source.toUtf8().size() > kMostBytes ? QStringLiteral("must be at most 64 KiB") : QString();
}

// Only what the kind needs.
QString problemOf(const Transformation &transformation)
{
    switch (transformation.kind) {
    case TransformationKind::None:
        return {};
    case TransformationKind::JavaScript:
        return sourceProblem(transformation.source);
    case TransformationKind::Mapping:
        return mappingProblem(transformation.mapping);
    }
    return {};
}

Transformation read(FieldReader &reader)
{
    Transformation transformation;
    const auto kind = transformationKindFromName(reader.text(QStringLiteral("kind")));
    if (!kind)
        reader.reject(QStringLiteral("kind"), QStringLiteral("must be none, javascript or mapping"));
    transformation.kind = kind.value_or(TransformationKind::None);
    transformation.source = reader.optionalText(QStringLiteral("source")).value_or(QString());
    if (reader.has(QStringLiteral("mapping")))
        transformation.mapping = reader.object(QStringLiteral("mapping"));
    return transformation;
}

Result<Transformation> finished(FieldReader &reader, const Transformation &transformation)
{
    if (const auto problems = reader.finish(); !problems) {
        QMap<QString, QString> fields;
        for (auto field = problems.error().fields.begin(); field != problems.error().fields.end(); ++field)
            fields.insert(QStringLiteral("transformation.") + field.key(), field.value());
        return fail(Error::invalid(fields));
    }
    return transformation;
}

} // namespace

QString transformationKindName(TransformationKind kind)
{
    switch (kind) {
    case TransformationKind::None:
        return QStringLiteral("none");
    case TransformationKind::JavaScript:
        return QStringLiteral("javascript");
    case TransformationKind::Mapping:
        return QStringLiteral("mapping");
    }
    return {};
}

std::optional<TransformationKind> transformationKindFromName(const QString &name)
{
    for (const TransformationKind kind : kKinds) {
        if (transformationKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QJsonObject toJson(const Transformation &transformation)
{
    QJsonObject json{{QStringLiteral("kind"), transformationKindName(transformation.kind)}};
    if (transformation.kind == TransformationKind::JavaScript)
        json.insert(QStringLiteral("source"), transformation.source);
    if (transformation.kind == TransformationKind::Mapping)
        json.insert(QStringLiteral("mapping"), transformation.mapping);
    return json;
}

Result<Transformation> transformationFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const Transformation transformation = read(reader);
    if (const QString problem = problemOf(transformation); !problem.isEmpty()) {
        const bool isScript = transformation.kind == TransformationKind::JavaScript;
        reader.reject(isScript ? QStringLiteral("source") : QStringLiteral("mapping"), problem);
    }
    reader.rejectUnknown();
    return finished(reader, transformation);
}

Result<Transformation> acceptedTransformation(const QJsonObject &json)
{
    FieldReader reader(json);
    const Transformation transformation = read(reader);
    return finished(reader, transformation);
}

} // namespace pm
