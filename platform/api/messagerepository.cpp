// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messagerepository.h"

#include "platform/api/dailycounts.h"
#include "platform/api/keyset.h"
#include "platform/api/textlist.h"

namespace pm::api {

namespace {

// Lists do not read the bodies.
const QString kListColumns = QStringLiteral(
    "id, recipients, sender, subject, status, provider, tags, template_id, campaign_id, created_at, sent_at");

Message messageOf(const store::Row &row)
{
    return {.id = MessageId(row.text(0)),
            .to = textsOfColumn(row.text(1)),
            .from = row.text(2),
            .subject = row.text(3),
            .status = row.text(4),
            .provider = row.text(5),
            .tags = textsOfColumn(row.text(6)),
            .templateId = TemplateId(row.text(7)),
            .campaignId = CampaignId(row.text(8)),
            .createdAt = row.integer(9),
            .sentAt = row.optionalInteger(10)};
}

store::Conditions ownedBy(const MessageOwner &owner)
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("tenant_id = ? AND environment = ?"),
                   {owner.tenant.text(), keyEnvironmentName(owner.environment)});
    return conditions;
}

QString searchTextOf(const Message &message)
{
    return (message.to + QStringList{message.subject}).join(u'\n').toCaseFolded();
}

} // namespace

Result<> MessageRepository::insert(const MessageOwner &owner, const StoredMessage &stored)
{
    const Message &message = stored.detail.message;
    return m_connection
        .execute(QStringLiteral("INSERT INTO messages (id, tenant_id, environment, key_id, recipients, sender, subject,"
                                " html_body, text_body, tags, type, track_opens, track_clicks, status, provider,"
                                " template_id, campaign_id, search_text, created_at, sent_at)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                 {message.id.text(),
                  owner.tenant.text(),
                  keyEnvironmentName(owner.environment),
                  stored.key.text(),
                  columnOfTexts(message.to),
                  message.from,
                  message.subject,
                  stored.detail.htmlBody,
                  stored.detail.textBody,
                  columnOfTexts(message.tags),
                  stored.type,
                  stored.trackOpens,
                  stored.trackClicks,
                  message.status,
                  message.provider,
                  message.templateId.text(),
                  message.campaignId.text(),
                  searchTextOf(message),
                  message.createdAt,
                  store::orNull(message.sentAt)})
        .and_then([&](int) { return insertRecipients(owner, message); })
        .and_then([&] { return insertEvents(message.id, stored.detail.events); })
        .and_then([&] { return DailyCounts(m_connection).add(owner, message.campaignId, stored.detail.events); });
}

Result<> MessageRepository::insertRecipients(const MessageOwner &owner, const Message &message)
{
    QStringList emails;
    for (const QString &address : message.to)
        emails.append(address.toCaseFolded());
    emails.removeDuplicates();
    QStringList rows;
    QVariantList values;
    for (const QString &email : std::as_const(emails)) {
        rows.append(QStringLiteral("(?, ?, ?, ?)"));
        values << owner.tenant.text() << keyEnvironmentName(owner.environment) << email << message.id.text();
    }
    return insertRows(QStringLiteral("message_recipients (tenant_id, environment, email, message_id)"), rows, values);
}

Result<> MessageRepository::insertEvents(const MessageId &id, const std::vector<MessageEvent> &events)
{
    QStringList rows;
    QVariantList values;
    for (const MessageEvent &event : events) {
        rows.append(QStringLiteral("(?, ?, ?, ?, ?)"));
        values << id.text() << rows.size() << event.type << event.at << event.detail;
    }
    return insertRows(QStringLiteral("message_events (message_id, sequence, type, at, detail)"), rows, values);
}

// One statement for all.
Result<> MessageRepository::insertRows(const QString &table, const QStringList &rows, const QVariantList &values)
{
    if (rows.isEmpty())
        return {};
    return store::changed(m_connection.execute(QStringLiteral("INSERT INTO ") + table + QStringLiteral(" VALUES ")
                                                   + rows.join(QStringLiteral(", ")),
                                               values));
}

Result<MessageDetail> MessageRepository::byId(const MessageOwner &owner, const MessageId &id)
{
    store::Conditions conditions = ownedBy(owner);
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT %1, html_body, text_body FROM messages").arg(kListColumns) + conditions.sql(),
        conditions.values());
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("message")));
    const store::Row &row = rows->front();
    MessageDetail detail{.message = messageOf(row), .htmlBody = row.text(11), .textBody = row.text(12), .events = {}};
    return m_connection
        .query(QStringLiteral("SELECT type, at, detail FROM message_events WHERE message_id = ? ORDER BY sequence"),
               {id.text()})
        .map([&](const store::Rows &events) {
            for (const store::Row &event : events)
                detail.events.push_back({.type = event.text(0), .at = event.integer(1), .detail = event.text(2)});
            return detail;
        });
}

Result<MessagePage> MessageRepository::page(const MessageOwner &owner, const MessageFilter &filter)
{
    store::Conditions conditions = ownedBy(owner);
    addConditions(filter, conditions);
    // Ids are in the order of time.
    const Keyset keyset(filter.page, {{.name = QStringLiteral("created_at"), .column = QStringLiteral("id")}});
    return m_connection
        .query(QStringLiteral("SELECT %1 FROM messages").arg(kListColumns) + keyset.sql(conditions),
               keyset.values(conditions))
        .map([&](store::Rows rows) {
            MessagePage page{.messages = {}, .nextCursor = keyset.next(rows, 0, 0).toString()};
            for (const store::Row &row : rows)
                page.messages.push_back(messageOf(row));
            return page;
        });
}

} // namespace pm::api
