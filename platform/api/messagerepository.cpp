// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messagerepository.h"

#include "platform/api/dailycounts.h"
#include "platform/api/eventscolumn.h"
#include "platform/api/keyset.h"
#include "platform/api/textlist.h"

namespace pm::api {

namespace {

// Lists do not read the bodies.
const QString kListColumns = QStringLiteral(
    "id, recipients, sender, subject, status, provider, tags, template_id, campaign_id, key_id, created_at,"
    " sent_at");

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
            .key = KeyId(row.text(9)),
            .createdAt = row.integer(10),
            .sentAt = row.optionalInteger(11)};
}

QString searchTextOf(const Message &message)
{
    return (message.to + QStringList{message.subject}).join(u'\n').toCaseFolded();
}

store::NewRows rowsOf(const std::vector<OwnedMessage> &messages)
{
    store::NewRows rows{.table = QStringLiteral("messages"),
                        .columns = QStringLiteral("id, tenant_id, environment, key_id, recipients, sender, subject,"
                                                  " html_body, text_body, tags, type, track_opens, track_clicks,"
                                                  " status, provider, template_id, campaign_id, search_text,"
                                                  " created_at, sent_at, events"),
                        .values = {}};
    for (const auto &[owner, stored] : messages) {
        const Message &message = stored.detail.message;
        rows.values += {message.id.text(),
                        owner.tenant.text(),
                        keyEnvironmentName(owner.environment),
                        message.key.text(),
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
                        store::orNull(message.sentAt),
                        columnOfEvents(stored.detail.events)};
    }
    return rows;
}

store::NewRows recipientsOf(const std::vector<OwnedMessage> &messages)
{
    store::NewRows rows{.table = QStringLiteral("message_recipients"),
                        .columns = QStringLiteral("tenant_id, environment, email, message_id"),
                        .values = {}};
    for (const auto &[owner, stored] : messages) {
        QStringList emails;
        for (const QString &address : stored.detail.message.to)
            emails.append(address.toCaseFolded());
        emails.removeDuplicates();
        for (const QString &email : std::as_const(emails))
            rows.values += {owner.tenant.text(), keyEnvironmentName(owner.environment), email,
                            stored.detail.message.id.text()};
    }
    return rows;
}

} // namespace

Result<> MessageRepository::insert(const std::vector<OwnedMessage> &messages)
{
    return m_connection.insert({rowsOf(messages), recipientsOf(messages)}).and_then([&] { return count(messages); });
}

Result<> MessageRepository::count(const std::vector<OwnedMessage> &messages)
{
    DailyCounts counts;
    for (const auto &[owner, stored] : messages)
        counts.add(owner, stored.detail.message.campaignId, stored.detail.events);
    return counts.write(m_connection);
}

Result<MessageDetail> MessageRepository::byId(const MessageOwner &owner, const MessageId &id)
{
    store::Conditions conditions = ownedBy(owner);
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const Result<store::Rows> rows = m_connection.query(
        QStringLiteral("SELECT %1, html_body, text_body, events FROM messages").arg(kListColumns) + conditions.sql(),
        conditions.values());
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("message")));
    const store::Row &row = rows->front();
    MessageDetail detail{.message = messageOf(row),
                         .htmlBody = row.text(12),
                         .textBody = row.text(13),
                         .events = eventsOfColumn(row.text(14))};
    return laterEvents(id).map([&](const std::vector<MessageEvent> &later) {
        detail.events.insert(detail.events.end(), later.begin(), later.end());
        return detail;
    });
}

Result<std::vector<MessageEvent>> MessageRepository::laterEvents(const MessageId &id)
{
    return m_connection
        .query(QStringLiteral("SELECT type, at, detail FROM message_events WHERE message_id = ? ORDER BY sequence"),
               {id.text()})
        .map([](const store::Rows &rows) {
            std::vector<MessageEvent> events;
            for (const store::Row &row : rows)
                events.push_back({.type = row.text(0), .at = row.integer(1), .detail = row.text(2)});
            return events;
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
            MessagePage page{.messages = {}, .nextCursor = keyset.next(rows, 0, 0)};
            for (const store::Row &row : rows)
                page.messages.push_back(messageOf(row));
            return page;
        });
}

} // namespace pm::api
