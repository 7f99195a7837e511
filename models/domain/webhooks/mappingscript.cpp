// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/mappingscript.h"

#include "models/domain/webhooks/fieldpath.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm {

namespace {

// A JSON text is a JavaScript expression.
QString literal(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString sourceOf(const QJsonValue &from)
{
    return from.isString() ? QStringLiteral("read(%1)").arg(literal(from))
                           : literal(from.toObject().value(QStringLiteral("value")));
}

// The body as a tree, whose leaves are what they come from.
void insertAt(QJsonObject &body, const QStringList &path, const QJsonValue &from)
{
    if (path.size() == 1) {
        body.insert(path.first(), QJsonArray{from});
        return;
    }
    QJsonObject below = body.value(path.first()).toObject();
    insertAt(below, path.mid(1), from);
    body.insert(path.first(), below);
}

QString objectText(const QJsonObject &body, const QString &indent)
{
    QString text = QStringLiteral("{\n");
    for (auto member = body.begin(); member != body.end(); ++member) {
        const QString inner = indent + QStringLiteral("  ");
        const QString value = member.value().isObject() ? objectText(member.value().toObject(), inner)
                                                        : sourceOf(member.value().toArray().first());
        text += inner + literal(member.key()) + QStringLiteral(": ") + value + QStringLiteral(",\n");
    }
    return text + indent + u'}';
}

void collect(const QJsonObject &object, const QString &above, QStringList &paths)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString path = above + member.key();
        if (member.value().isObject() && !member.value().toObject().isEmpty())
            collect(member.value().toObject(), path + u'.', paths);
        else
            paths.append(path);
    }
}

} // namespace

QString scriptOfMapping(const QJsonObject &mapping)
{
    QJsonObject body;
    for (auto item = mapping.begin(); item != mapping.end(); ++item) {
        if (namesIn(item.key()) <= kMostMappedNames) // others come to nothing
            insertAt(body, item.key().split(u'.'), item.value());
    }
    return QStringLiteral("// Made of fields. Return null to skip an event.\n"
                          "function transform(event) {\n"
                          "  const read = (path) => path.split('.').reduce((at, name) => at?.[name], event) ?? null;\n"
                          "  return {\n"
                          "    body: %1,\n"
                          "  };\n"
                          "}\n")
        .arg(objectText(body, QStringLiteral("    ")));
}

QStringList pathsInto(const QJsonObject &event)
{
    QStringList paths;
    collect(event, {}, paths);
    return paths;
}

} // namespace pm
