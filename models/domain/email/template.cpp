// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/template.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/domain/email/placeholders.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace pm {

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestDescription = 500;
constexpr qsizetype kLongestSubject = 998; // RFC 5322, line limit
constexpr qsizetype kLongestBody = 500'000;
constexpr qsizetype kMostVariables = 100;

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString readLine(FieldReader &reader, const QString &field, qsizetype longest)
{
    const QString line = reader.optionalText(field).value_or(QString());
    if (characterCount(line) > longest || hasControlCharacter(line))
        reader.reject(field, QStringLiteral("must be one line of at most %1 characters").arg(longest));
    return line;
}

QString readBody(FieldReader &reader, const QString &field)
{
    const QString body = reader.optionalText(field).value_or(QString());
    if (characterCount(body) > kLongestBody || body.contains(QChar::Null))
        reader.reject(field, QStringLiteral("must be a text of at most %1 characters").arg(kLongestBody));
    return body;
}

void checkPlaceholders(FieldReader &reader, const QString &field, const Placeholders &placeholders)
{
    if (!placeholders.problem.isEmpty())
        reader.reject(field, placeholders.problem);
}

void checkContent(FieldReader &reader, const TemplateContent &content)
{
    const QString name = QStringLiteral("name");
    if (content.name.isEmpty() || characterCount(content.name) > kLongestName || hasControlCharacter(content.name))
        reader.reject(name, QStringLiteral("must have 1 to 100 printable characters"));
    if (content.subject.trimmed().isEmpty())
        reader.reject(QStringLiteral("subject"), QStringLiteral("is required"));
    if (content.htmlBody.isEmpty() && content.textBody.isEmpty())
        reader.reject(QStringLiteral("html_body"), QStringLiteral("or text_body is required"));
    checkPlaceholders(reader, QStringLiteral("subject"), placeholdersOf(content.subject));
    checkPlaceholders(reader, QStringLiteral("html_body"), htmlPlaceholdersOf(content.htmlBody));
    if (variablesOf(content).size() > kMostVariables)
        reader.reject(QStringLiteral("html_body"),
                      QStringLiteral("and the other texts must have at most 100 variables"));
    checkPlaceholders(reader, QStringLiteral("text_body"), placeholdersOf(content.textBody));
}

TemplateContent readContent(FieldReader &reader)
{
    TemplateContent content;
    content.name = reader.text(QStringLiteral("name")).trimmed();
    content.description = readLine(reader, QStringLiteral("description"), kLongestDescription);
    content.subject = readLine(reader, QStringLiteral("subject"), kLongestSubject);
    content.htmlBody = readBody(reader, QStringLiteral("html_body"));
    content.textBody = readBody(reader, QStringLiteral("text_body"));
    return content;
}

} // namespace

QStringList variablesOf(const TemplateContent &content)
{
    QStringList names;
    QSet<QString> seen;
    for (const QString &text : {content.subject, content.htmlBody, content.textBody}) {
        for (const Placeholder &placeholder : placeholdersOf(text).found) {
            if (!seen.contains(placeholder.name))
                names.append(placeholder.name);
            seen.insert(placeholder.name);
        }
    }
    return names;
}

Result<TemplateContent> templateContentFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const TemplateContent content = readContent(reader);
    checkContent(reader, content);
    reader.rejectUnknown();
    return reader.finish().map([&] { return content; });
}

QJsonObject toJson(const TemplateContent &content)
{
    return {{QStringLiteral("name"), content.name},
            {QStringLiteral("description"), content.description},
            {QStringLiteral("subject"), content.subject},
            {QStringLiteral("html_body"), content.htmlBody},
            {QStringLiteral("text_body"), content.textBody}};
}

QJsonObject toJson(const Template &stored)
{
    QJsonObject json = toJson(stored.content);
    json.insert(QStringLiteral("id"), stored.id.text());
    json.insert(QStringLiteral("variables"), QJsonArray::fromStringList(stored.variables));
    json.insert(QStringLiteral("created_at"), toIso(stored.createdAt));
    json.insert(QStringLiteral("updated_at"), toIso(stored.updatedAt));
    return json;
}

QJsonObject summaryJson(const Template &stored)
{
    QJsonObject json = toJson(stored);
    json.remove(QStringLiteral("html_body"));
    json.remove(QStringLiteral("text_body"));
    return json;
}

Result<Template> templateFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Template stored{.id = TemplateId(reader.text(QStringLiteral("id"))), .content = readContent(reader)};
    stored.variables = reader.optionalTexts(QStringLiteral("variables")).value_or(QStringList());
    stored.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    stored.updatedAt = reader.optionalTime(QStringLiteral("updated_at")).value_or(0);
    return reader.finish().map([&] { return stored; });
}

Result<TemplatePage> templatePageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    TemplatePage page{.templates = {},
                      .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("templates"));
    for (const QJsonValue &item : items) {
        const Result<Template> read = templateFromJson(item.toObject());
        if (!read)
            return fail(read.error());
        page.templates.push_back(*read);
    }
    return reader.finish().map([&] { return page; });
}

} // namespace pm
