// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/attributetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::AttributeText)
};

// Where an editor begins a line; JSON has escapes of its own for the first two only.
constexpr std::array<char16_t, 6> kBreaks{u'\n', u'\r', 0x2028, 0x2029, 0xfdd0, 0xfdd1};

bool hasBreak(const QString &text)
{
    return std::any_of(kBreaks.begin(), kBreaks.end(), [&](char16_t c) { return text.contains(QChar(c)); });
}

// QJsonDocument reads and writes no bare values.
QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    QString text = QString::fromUtf8(list.sliced(1).chopped(1));
    for (const char16_t c : kBreaks)
        text.replace(QChar(c), QStringLiteral("\\u%1").arg(static_cast<int>(c), 4, 16, QLatin1Char('0')));
    return text;
}

QJsonValue valueOf(const QString &text)
{
    const QJsonArray list = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    const bool isScalar = list.size() == 1 && (list[0].isDouble() || list[0].isBool() || list[0].isString());
    return isScalar ? list[0] : QJsonValue(text);
}

// Of the quoted text that this one begins with, quotes and all; 0 when it begins with none.
qsizetype quotedLength(QStringView text)
{
    if (!text.startsWith(u'"'))
        return 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            return i + 1;
    }
    return 0;
}

// In quotes where it could not be read back without.
QString written(const QString &text, QChar separator)
{
    const bool isPlain = !text.contains(separator) && !text.startsWith(u'"') && text == text.trimmed()
                      && !hasBreak(text);
    return isPlain ? text : jsonText(text);
}

QString read(QStringView text)
{
    const QStringView part = text.trimmed();
    const bool isQuoted = !part.isEmpty() && quotedLength(part) == part.size();
    return isQuoted ? valueOf(part.toString()).toString() : part.toString();
}

} // namespace

QString attributeText(const QJsonValue &value)
{
    if (!value.isString())
        return jsonText(value);
    const QString text = value.toString();
    const bool isPlain = text == text.trimmed() && !hasBreak(text) && valueOf(text) == value;
    return isPlain ? text : jsonText(value);
}

QString attributeLines(const QJsonObject &attributes)
{
    QStringList lines;
    for (auto item = attributes.begin(); item != attributes.end(); ++item)
        lines.append(written(item.key(), u'=') + QStringLiteral(" = ") + attributeText(item.value()));
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
        const qsizetype equals = line.indexOf(u'=', quotedLength(line));
        const QString name = read(QStringView(line).left(std::max<qsizetype>(equals, 0)));
        if (name.isEmpty()) {
            return fail(ErrorKind::Validation,
                        Texts::tr("Line %1 is not of the form “name = value”.").arg(static_cast<int>(i + 1)));
        }
        attributes.insert(name, valueOf(line.sliced(equals + 1).trimmed()));
    }
    return attributes;
}

QStringList tagsFromText(const QString &text)
{
    QStringList tags;
    for (QStringView rest(text); !rest.isEmpty();) {
        rest = rest.trimmed();
        const qsizetype comma = rest.indexOf(u',', quotedLength(rest));
        const qsizetype end = comma < 0 ? rest.size() : comma;
        if (const QString tag = read(rest.first(end)); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
        rest = rest.sliced(std::min(end + 1, rest.size()));
    }
    return tags;
}

QString tagText(const QStringList &tags)
{
    QStringList parts;
    for (const QString &tag : tags)
        parts.append(written(tag, u','));
    return parts.join(QStringLiteral(", "));
}

} // namespace pm::ui
