// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/thread.h"

#include "models/core/fieldreader.h"

#include <QRegularExpression>

namespace pm {

namespace {

const QString kInbound = QStringLiteral("inbound");

QJsonObject toJson(const InboxMessage &message)
{
    return {{QStringLiteral("direction"), message.inbound ? kInbound : QStringLiteral("outbound")},
            {QStringLiteral("from"), message.from},
            {QStringLiteral("to"), QJsonArray::fromStringList(message.to)},
            {QStringLiteral("subject"), message.subject},
            {QStringLiteral("text_body"), message.textBody},
            {QStringLiteral("html_body"), message.htmlBody},
            {QStringLiteral("message_id"), message.messageId.isEmpty() ? QJsonValue() : QJsonValue(message.messageId)},
            {QStringLiteral("at"), toIso(message.at)}};
}

Result<InboxMessage> messageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    InboxMessage message;
    message.inbound = reader.text(QStringLiteral("direction")) == kInbound;
    message.from = reader.text(QStringLiteral("from"));
    message.to = reader.optionalTexts(QStringLiteral("to")).value_or(QStringList());
    message.subject = reader.optionalText(QStringLiteral("subject")).value_or(QString());
    message.textBody = reader.optionalText(QStringLiteral("text_body")).value_or(QString());
    message.htmlBody = reader.optionalText(QStringLiteral("html_body")).value_or(QString());
    message.messageId = reader.optionalText(QStringLiteral("message_id")).value_or(QString());
    message.at = reader.optionalTime(QStringLiteral("at")).value_or(0);
    return reader.finish().map([&] { return message; });
}

} // namespace

QString plainSubject(const QString &subject)
{
    static const QRegularExpression mark(QStringLiteral("^(?:(?:re|fwd?|aw|wg|rv|res|enc)(?:\\[\\d+\\])?:\\s*)+"),
                                         QRegularExpression::CaseInsensitiveOption);
    return subject.simplified().remove(mark);
}

QJsonObject toJson(const InboxThread &thread)
{
    return {{QStringLiteral("id"), thread.id.text()},
            {QStringLiteral("contact_email"), thread.contactEmail},
            {QStringLiteral("subject"), thread.subject},
            {QStringLiteral("status"), thread.open ? QStringLiteral("open") : QStringLiteral("closed")},
            {QStringLiteral("message_count"), thread.messages},
            {QStringLiteral("last_message_at"), toIso(thread.lastMessageAt)},
            {QStringLiteral("created_at"), toIso(thread.createdAt)}};
}

QJsonObject toJson(const InboxThreadDetail &detail)
{
    QJsonObject json = toJson(detail.thread);
    QJsonArray messages;
    for (const InboxMessage &message : detail.messages)
        messages.append(toJson(message));
    json.insert(QStringLiteral("messages"), messages);
    json.insert(QStringLiteral("next_cursor"),
                detail.nextCursor.isEmpty() ? QJsonValue() : QJsonValue(detail.nextCursor));
    return json;
}

Result<InboxThread> inboxThreadFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    InboxThread thread{.id = ThreadId(reader.text(QStringLiteral("id")))};
    thread.contactEmail = reader.text(QStringLiteral("contact_email"));
    thread.subject = reader.optionalText(QStringLiteral("subject")).value_or(QString());
    thread.open = reader.text(QStringLiteral("status")) == QStringLiteral("open");
    thread.messages = static_cast<int>(reader.integer(QStringLiteral("message_count"), 0));
    thread.lastMessageAt = reader.optionalTime(QStringLiteral("last_message_at")).value_or(0);
    thread.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    return reader.finish().map([&] { return thread; });
}

Result<InboxThreadDetail> inboxThreadDetailFromJson(const QJsonObject &json)
{
    auto thread = inboxThreadFromJson(json);
    if (!thread)
        return fail(thread.error());
    FieldReader reader(json);
    InboxThreadDetail detail{.thread = *thread,
                             .messages = {},
                             .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("messages"));
    for (const QJsonValue &item : items) {
        const auto message = messageFromJson(item.toObject());
        if (!message)
            return fail(message.error());
        detail.messages.push_back(*message);
    }
    return reader.finish().map([&] { return detail; });
}

Result<InboxThreadPage> inboxThreadPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    InboxThreadPage page{.threads = {},
                         .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("threads"));
    for (const QJsonValue &item : items) {
        const auto thread = inboxThreadFromJson(item.toObject());
        if (!thread)
            return fail(thread.error());
        page.threads.push_back(*thread);
    }
    return reader.finish().map([&] { return page; });
}

} // namespace pm
