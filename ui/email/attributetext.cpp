// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/attributetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::AttributeText)
};

// QJsonDocument reads and writes no bare values.
QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1).chopped(1));
}

QJsonValue valueOf(const QString &text)
{
    const QJsonArray list = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    const bool isScalar = list.size() == 1 && (list[0].isDouble() || list[0].isBool() || list[0].isString());
    return isScalar ? list[0] : QJsonValue(text);
}

} // namespace

QString attributeText(const QJsonValue &value)
{
    if (!value.isString())
        return jsonText(value);
    const QString text = value.toString();
    const bool isPlain = text == text.trimmed() && !text.contains(u'\n') && valueOf(text) == value;
    return isPlain ? text : jsonText(value);
}

QString attributeLines(const QJsonObject &attributes)
{
    QStringList lines;
    for (auto item = attributes.begin(); item != attributes.end(); ++item)
        lines.append(item.key() + QStringLiteral(" = ") + attributeText(item.value()));
    return lines.join(u'\n');
}

Result<QJsonObject> attributesFromLines(const QString &text)
{
    QJsonObject attributes;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const QString name = line.section(u'=', 0, 0).trimmed();
        if (name.isEmpty() || !line.contains(u'=')) {
            return fail(ErrorKind::Validation,
                        Texts::tr("Line %1 is not of the form “name = value”.").arg(static_cast<int>(i + 1)));
        }
        attributes.insert(name, valueOf(line.section(u'=', 1).trimmed()));
    }
    return attributes;
}

QStringList tagsFromText(const QString &text)
{
    QStringList tags;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

QString tagText(const QStringList &tags)
{
    return tags.join(QStringLiteral(", "));
}

} // namespace pm::ui
