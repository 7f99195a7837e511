// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/message.h"

#include "models/core/charactercount.h"
#include "models/core/fieldreader.h"
#include "models/domain/operators/operator.h"

#include <QJsonArray>

namespace pm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRecipients = 50;
constexpr qsizetype kLongestSubject = 998; // RFC 5322, line limit
constexpr qsizetype kLongestBody = 1'000'000;
constexpr qsizetype kLongestId = 64;
constexpr qsizetype kMostTags = 10;
constexpr qsizetype kLongestTag = 50;

QStringList messageTypes()
{
    return {QStringLiteral("transactional"), QStringLiteral("marketing"), QStringLiteral("cold_outreach"),
            QStringLiteral("newsletter"), QStringLiteral("promotional")};
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

void readRecipients(FieldReader &reader, const QJsonObject &json, OutgoingMessage &message)
{
    const QString field = QStringLiteral("to");
    if (json.value(field).isString())
        message.to = {reader.text(field)};
    else if (const auto list = reader.optionalTexts(field))
        message.to = *list;
    else
        reader.reject(field, QStringLiteral("is required: an email address or an array of them"));
    if (message.to.isEmpty() || message.to.size() > kMostRecipients)
        reader.reject(field, QStringLiteral("must name 1 to 50 recipients"));
    for (const QString &address : std::as_const(message.to)) {
        if (!emailProblem(address).isEmpty())
            reader.reject(field, QStringLiteral("has an address that is not an email address"));
    }
}

void readTags(FieldReader &reader, OutgoingMessage &message)
{
    const QString field = QStringLiteral("tags");
    message.tags = reader.optionalTexts(field).value_or(QStringList());
    if (message.tags.size() > kMostTags)
        reader.reject(field, QStringLiteral("must name at most 10 tags"));
    for (const QString &tag : std::as_const(message.tags)) {
        if (tag.isEmpty() || characterCount(tag) > kLongestTag || hasControlCharacter(tag))
            reader.reject(field, QStringLiteral("has a tag that is not 1 to 50 printable characters"));
    }
}

void writeOrNull(JsonWriter &json, QLatin1StringView name, const QString &text)
{
    json.name(name);
    if (text.isEmpty())
        json.value(nullptr);
    else
        json.value(text);
}

void writeMembers(JsonWriter &json, const Message &message)
{
    json.member("id"_L1, message.id.text());
    json.member("to"_L1, message.to);
    json.member("from"_L1, message.from);
    json.member("subject"_L1, message.subject);
    json.member("status"_L1, message.status);
    json.member("provider"_L1, message.provider);
    json.member("tags"_L1, message.tags);
    writeOrNull(json, "template_id"_L1, message.templateId.text());
    writeOrNull(json, "campaign_id"_L1, message.campaignId.text());
    writeOrNull(json, "key_id"_L1, message.key.text());
    json.member("created_at"_L1, toIso(message.createdAt));
    writeOrNull(json, "sent_at"_L1, message.sentAt ? toIso(*message.sentAt) : QString());
}

QString readBody(FieldReader &reader, const QString &field)
{
    const QString body = reader.optionalText(field).value_or(QString());
    if (characterCount(body) > kLongestBody || body.contains(QChar::Null))
        reader.reject(field, QStringLiteral("must be a text of at most %1 characters").arg(kLongestBody));
    return body;
}

QString readId(FieldReader &reader, const QString &field)
{
    const std::optional<QString> id = reader.optionalText(field);
    if (id && (id->isEmpty() || characterCount(*id) > kLongestId || id->contains(QChar::Null)))
        reader.reject(field, QStringLiteral("must have 1 to %1 characters").arg(kLongestId));
    return id.value_or(QString());
}

void readContent(FieldReader &reader, OutgoingMessage &message)
{
    message.subject = reader.optionalText(QStringLiteral("subject")).value_or(QString());
    // A line break in a header would let a caller write headers of its own.
    if (characterCount(message.subject) > kLongestSubject || hasControlCharacter(message.subject))
        reader.reject(QStringLiteral("subject"), QStringLiteral("must be one line of at most 998 characters"));
    message.htmlBody = readBody(reader, QStringLiteral("html_body"));
    message.textBody = readBody(reader, QStringLiteral("text_body"));
    const QString body = readBody(reader, QStringLiteral("body"));
    if (message.textBody.isEmpty())
        message.textBody = body;
}

// A template brings all that a message says, and wants its variables.
void readTemplate(FieldReader &reader, OutgoingMessage &message)
{
    const QString variables = QStringLiteral("variables");
    message.templateId = TemplateId(readId(reader, QStringLiteral("template_id")));
    message.variables = reader.optionalObject(variables).value_or(QJsonObject());
    if (message.templateId.isEmpty()) {
        if (!message.variables.isEmpty())
            reader.reject(variables, QStringLiteral("are those of a template, and there is no template_id"));
        return;
    }
    for (const char *field : {"subject", "html_body", "text_body", "body"}) {
        if (reader.has(QLatin1StringView(field)))
            reader.reject(QLatin1StringView(field),
                          QStringLiteral("comes from the template when there is a template_id"));
    }
}

// The one provider there is.
void readProvider(FieldReader &reader)
{
    const QString field = QStringLiteral("provider");
    const QString sandbox = QStringLiteral("sandbox");
    if (reader.optionalText(field).value_or(sandbox) != sandbox)
        reader.reject(field, QStringLiteral("must be a provider that is set up: sandbox"));
}

} // namespace

Result<OutgoingMessage> outgoingMessageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    OutgoingMessage message;
    readRecipients(reader, json, message);
    message.from = reader.optionalText(QStringLiteral("from")).value_or(QString());
    if (!message.from.isEmpty() && !emailProblem(message.from).isEmpty())
        reader.reject(QStringLiteral("from"), QStringLiteral("must be an email address"));
    readContent(reader, message);
    readTemplate(reader, message);
    message.campaignId = CampaignId(readId(reader, QStringLiteral("campaign_id")));
    readProvider(reader);
    readTags(reader, message);
    message.type = reader.optionalText(QStringLiteral("type")).value_or(QStringLiteral("transactional"));
    if (!messageTypes().contains(message.type))
        reader.reject(QStringLiteral("type"),
                      QStringLiteral("must be one of ") + messageTypes().join(QStringLiteral(", ")));
    message.trackOpens = reader.optionalBool(QStringLiteral("track_opens")).value_or(false);
    message.trackClicks = reader.optionalBool(QStringLiteral("track_clicks")).value_or(false);
    reader.rejectUnknown();
    return reader.finish().map([&] { return message; });
}

void write(JsonWriter &json, const Message &message)
{
    json.beginObject();
    writeMembers(json, message);
    json.endObject();
}

void write(JsonWriter &json, const MessageDetail &detail)
{
    json.beginObject();
    writeMembers(json, detail.message);
    json.member("html_body"_L1, detail.htmlBody);
    json.member("text_body"_L1, detail.textBody);
    json.name("events"_L1);
    json.beginArray();
    for (const MessageEvent &event : detail.events) {
        json.beginObject();
        json.member("type"_L1, event.type);
        json.member("at"_L1, toIso(event.at));
        json.member("detail"_L1, event.detail);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void write(JsonWriter &json, const MessagePage &page)
{
    json.beginObject();
    json.name("emails"_L1);
    json.beginArray();
    for (const Message &message : page.messages)
        write(json, message);
    json.endArray();
    writeOrNull(json, "next_cursor"_L1, page.nextCursor);
    json.endObject();
}

Result<Message> messageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Message message;
    message.id = MessageId(reader.text(QStringLiteral("id")));
    message.to = reader.optionalTexts(QStringLiteral("to")).value_or(QStringList());
    message.from = reader.optionalText(QStringLiteral("from")).value_or(QString());
    message.subject = reader.optionalText(QStringLiteral("subject")).value_or(QString());
    message.status = reader.text(QStringLiteral("status"));
    message.provider = reader.optionalText(QStringLiteral("provider")).value_or(QString());
    message.tags = reader.optionalTexts(QStringLiteral("tags")).value_or(QStringList());
    message.templateId = TemplateId(reader.optionalText(QStringLiteral("template_id")).value_or(QString()));
    message.campaignId = CampaignId(reader.optionalText(QStringLiteral("campaign_id")).value_or(QString()));
    message.key = KeyId(reader.optionalText(QStringLiteral("key_id")).value_or(QString()));
    message.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    message.sentAt = reader.optionalTime(QStringLiteral("sent_at"));
    return reader.finish().map([&] { return message; });
}

Result<MessageDetail> messageDetailFromJson(const QJsonObject &json)
{
    const Result<Message> message = messageFromJson(json);
    if (!message)
        return fail(message.error());
    FieldReader reader(json);
    MessageDetail detail{.message = *message};
    detail.htmlBody = reader.optionalText(QStringLiteral("html_body")).value_or(QString());
    detail.textBody = reader.optionalText(QStringLiteral("text_body")).value_or(QString());
    const QJsonArray events = reader.array(QStringLiteral("events"));
    for (const QJsonValue &event : events) {
        FieldReader members(event.toObject());
        detail.events.push_back({.type = members.text(QStringLiteral("type")),
                                 .at = members.optionalTime(QStringLiteral("at")).value_or(0),
                                 .detail = members.optionalText(QStringLiteral("detail")).value_or(QString())});
        if (const auto read = members.finish(); !read)
            return fail(read.error());
    }
    return reader.finish().map([&] { return detail; });
}

Result<MessagePage> messagePageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    MessagePage page{.messages = {},
                     .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("emails"));
    for (const QJsonValue &item : items) {
        const Result<Message> read = messageFromJson(item.toObject());
        if (!read)
            return fail(read.error());
        page.messages.push_back(*read);
    }
    return reader.finish().map([&] { return page; });
}

} // namespace pm
