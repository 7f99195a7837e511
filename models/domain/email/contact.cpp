// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/contact.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/domain/operators/operator.h"

#include <algorithm>
#include <array>

namespace pm {

namespace {

constexpr qsizetype kMostTags = 50;
constexpr qsizetype kMostAttributes = 100;
constexpr qsizetype kLongestAttributeName = 64;
constexpr qsizetype kLongestAttribute = 1000;

struct TextField {
    const char *name;
    QString ContactContent::*text;
};
constexpr std::array kTexts{TextField{"first_name", &ContactContent::firstName},
                            TextField{"last_name", &ContactContent::lastName},
                            TextField{"company", &ContactContent::company}, TextField{"phone", &ContactContent::phone},
                            TextField{"job_title", &ContactContent::jobTitle}};

bool isOneLine(const QString &text, qsizetype longest)
{
    return characterCount(text) <= longest
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

void readTexts(FieldReader &reader, ContactContent &content)
{
    for (const auto &[name, text] : kTexts) {
        const QString field = QLatin1StringView(name);
        const auto given = reader.optionalText(field);
        if (!given)
            continue;
        content.*text = given->trimmed();
        if (!isOneLine(content.*text, kLongestContactText))
            reader.reject(field, QStringLiteral("must be one line of at most 200 characters"));
    }
}

void readTags(FieldReader &reader, ContactContent &content)
{
    const QString field = QStringLiteral("tags");
    const auto given = reader.optionalTexts(field);
    if (!given)
        return;
    content.tags = tidyTags(*given);
    if (!std::all_of(content.tags.begin(), content.tags.end(),
                     [](const QString &tag) { return !tag.isEmpty() && isOneLine(tag, kLongestContactTag); }))
        reader.reject(field, QStringLiteral("must be texts of 1 to 64 characters"));
    if (content.tags.size() > kMostTags)
        reader.reject(field, QStringLiteral("must be at most 50"));
}

bool isAttribute(const QString &name, const QJsonValue &value)
{
    const bool isFlat = value.isBool() || value.isDouble()
                     || (value.isString() && characterCount(value.toString()) <= kLongestAttribute
                         && !value.toString().contains(QChar::Null));
    return !name.isEmpty() && isOneLine(name, kLongestAttributeName) && isFlat;
}

void readAttributes(FieldReader &reader, ContactContent &content)
{
    const QString field = QStringLiteral("attributes");
    const auto given = reader.optionalObject(field);
    if (!given)
        return;
    content.attributes = *given;
    if (content.attributes.size() > kMostAttributes)
        reader.reject(field, QStringLiteral("must be at most 100"));
    for (auto item = content.attributes.begin(); item != content.attributes.end(); ++item) {
        if (!isAttribute(item.key(), item.value()))
            reader.reject(field, QStringLiteral("must have names of 1 to 64 characters, and texts of at most 1000, "
                                                "numbers or booleans"));
    }
}

void readStatus(FieldReader &reader, ContactContent &content)
{
    const QString field = QStringLiteral("status");
    const auto given = reader.optionalText(field);
    if (!given)
        return;
    const auto status = contactStatusFromName(*given);
    if (status)
        content.status = *status;
    else
        reader.reject(field, QStringLiteral("must be subscribed, unsubscribed or bounced"));
}

ContactContent readContent(FieldReader &reader, ContactContent content)
{
    const QString field = QStringLiteral("email");
    content.email = reader.text(field).trimmed();
    if (const QString problem = emailProblem(content.email); !problem.isEmpty())
        reader.reject(field, problem);
    readTexts(reader, content);
    readTags(reader, content);
    readAttributes(reader, content);
    readStatus(reader, content);
    return content;
}

} // namespace

QStringList tidyTags(QStringList tags)
{
    for (QString &tag : tags)
        tag = tag.trimmed();
    tags.removeDuplicates();
    return tags;
}

QString contactStatusName(ContactStatus status)
{
    switch (status) {
    case ContactStatus::Subscribed:
        return QStringLiteral("subscribed");
    case ContactStatus::Unsubscribed:
        return QStringLiteral("unsubscribed");
    case ContactStatus::Bounced:
        return QStringLiteral("bounced");
    }
    return {};
}

std::optional<ContactStatus> contactStatusFromName(const QString &name)
{
    for (const ContactStatus status :
         {ContactStatus::Subscribed, ContactStatus::Unsubscribed, ContactStatus::Bounced}) {
        if (contactStatusName(status) == name)
            return status;
    }
    return std::nullopt;
}

Result<ContactContent> contactContentFromJson(const QJsonObject &json)
{
    return contactContentFromJson(json, {});
}

Result<ContactContent> contactContentFromJson(const QJsonObject &json, const ContactContent &stored)
{
    FieldReader reader(json);
    const ContactContent content = readContent(reader, stored);
    reader.rejectUnknown();
    return reader.finish().map([&] { return content; });
}

QJsonObject toJson(const ContactContent &content)
{
    QJsonObject json{{QStringLiteral("email"), content.email},
                     {QStringLiteral("tags"), QJsonArray::fromStringList(content.tags)},
                     {QStringLiteral("attributes"), content.attributes},
                     {QStringLiteral("status"), contactStatusName(content.status)}};
    for (const auto &[name, text] : kTexts)
        json.insert(QLatin1StringView(name), content.*text);
    return json;
}

QJsonObject toJson(const Contact &contact)
{
    QJsonObject json = toJson(contact.content);
    json.insert(QStringLiteral("id"), contact.id.text());
    json.insert(QStringLiteral("created_at"), toIso(contact.createdAt));
    json.insert(QStringLiteral("updated_at"), toIso(contact.updatedAt));
    return json;
}

Result<Contact> contactFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Contact contact{.id = ContactId(reader.text(QStringLiteral("id"))), .content = readContent(reader, {})};
    contact.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    contact.updatedAt = reader.optionalTime(QStringLiteral("updated_at")).value_or(0);
    return reader.finish().map([&] { return contact; });
}

Result<ContactPage> contactPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    ContactPage page{.contacts = {},
                     .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("contacts"));
    for (const QJsonValue &item : items) {
        const Result<Contact> read = contactFromJson(item.toObject());
        if (!read)
            return fail(read.error());
        page.contacts.push_back(*read);
    }
    return reader.finish().map([&] { return page; });
}

} // namespace pm
