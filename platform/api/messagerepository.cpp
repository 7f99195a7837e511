// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messagerepository.h"

#include "platform/store/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::api {

namespace {

const QString kColumns = QStringLiteral(
    "SELECT id, recipients, sender, subject, status, provider, tags, created_at, sent_at, html_body, text_body"
    " FROM messages WHERE tenant_id = ? AND environment = ?");
// Lists do not read the bodies.
const QString kListColumns = QStringLiteral(
    "SELECT id, recipients, sender, subject, status, provider, tags, created_at, sent_at"
    " FROM messages WHERE tenant_id = ? AND environment = ?");

QString listJson(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList listFromJson(const QString &json)
{
    QStringList texts;
    const QJsonArray items = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &item : items)
        texts.append(item.toString());
    return texts;
}

Message messageOf(const store::Row &row)
{
    return {.id = MessageId(row.text(0)),
            .to = listFromJson(row.text(1)),
            .from = row.text(2),
            .subject = row.text(3),
            .status = row.text(4),
            .provider = row.text(5),
            .tags = listFromJson(row.text(6)),
            .createdAt = row.integer(7),
            .sentAt = row.optionalInteger(8)};
}

QVariantList valuesOf(const MessageOwner &owner)
{
    return {owner.tenant.text(), keyEnvironmentName(owner.environment)};
}

} // namespace

Result<> MessageRepository::insert(const MessageOwner &owner, const StoredMessage &stored)
{
    const Message &message = stored.detail.message;
    return m_connection
        .execute(QStringLiteral("INSERT INTO messages (id, tenant_id, environment, key_id, recipients, sender, subject,"
                                " html_body, text_body, tags, type, track_opens, track_clicks, status, provider,"
                                " created_at, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                 {message.id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment), stored.key.text(),
                  listJson(message.to), message.from, message.subject, stored.detail.htmlBody, stored.detail.textBody,
                  listJson(message.tags), stored.type, stored.trackOpens, stored.trackClicks, message.status,
                  message.provider, message.createdAt, store::orNull(message.sentAt)})
        .and_then([&](int) { return insertEvents(message.id, stored.detail.events); });
}

Result<> MessageRepository::insertEvents(const MessageId &id, const std::vector<MessageEvent> &events)
{
    int sequence = 0;
    for (const MessageEvent &event : events) {
        const Result<int> inserted = m_connection.execute(
            QStringLiteral("INSERT INTO message_events (message_id, sequence, type, at, detail)"
                           " VALUES (?, ?, ?, ?, ?)"),
            {id.text(), ++sequence, event.type, event.at, event.detail});
        if (!inserted)
            return fail(inserted.error());
    }
    return {};
}

Result<MessageDetail> MessageRepository::byId(const MessageOwner &owner, const MessageId &id)
{
    const Result<store::Rows> rows = m_connection.query(kColumns + QStringLiteral(" AND id = ?"),
                                                        valuesOf(owner) + QVariantList{id.text()});
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("message")));
    const store::Row &row = rows->front();
    MessageDetail detail{.message = messageOf(row), .htmlBody = row.text(9), .textBody = row.text(10), .events = {}};
    return m_connection
        .query(QStringLiteral("SELECT type, at, detail FROM message_events WHERE message_id = ? ORDER BY sequence"),
               {id.text()})
        .map([&](const store::Rows &events) {
            for (const store::Row &event : events)
                detail.events.push_back({.type = event.text(0), .at = event.integer(1), .detail = event.text(2)});
            return detail;
        });
}

Result<MessagePage> MessageRepository::page(const MessageOwner &owner, const MessageId &before, int limit)
{
    QVariantList values = valuesOf(owner);
    QString older;
    if (!before.isEmpty()) {
        older = QStringLiteral(" AND id < ?");
        values.append(before.text());
    }
    values.append(limit + 1); // one more tells whether there is a next page
    return m_connection.query(kListColumns + older + QStringLiteral(" ORDER BY id DESC LIMIT ?"), values)
        .map([&](const store::Rows &rows) {
            MessagePage page;
            page.hasMore = std::ssize(rows) > limit;
            for (const store::Row &row : rows) {
                if (std::ssize(page.messages) < limit)
                    page.messages.push_back(messageOf(row));
            }
            return page;
        });
}

} // namespace pm::api
