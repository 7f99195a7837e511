// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/recipientlist.h"

#include "models/domain/operators/personaldata.h"
#include "platform/store/sqltext.h"

namespace pm::api {

namespace {

const QString kContact = QStringLiteral("contact_id");

CampaignRecipient recipientOf(const store::Row &row)
{
    return {.contactId = ContactId(row.text(0)),
            .email = row.text(1),
            .status = recipientStatusFromName(row.text(2)).value_or(RecipientStatus::Pending),
            .messageId = MessageId(row.text(3)),
            .problem = row.text(4)};
}

} // namespace

Result<RecipientQuery> recipientQueryOf(const http::Request &request)
{
    FieldReader reader = http::queryReader(request);
    RecipientQuery query{.page = http::readPage(reader, {kContact}, kContact), .status = {}};
    const QString field = QStringLiteral("status");
    if (const auto status = reader.optionalText(field)) {
        query.status = recipientStatusFromName(*status);
        if (!query.status)
            reader.reject(field, QStringLiteral("must be pending, sent or failed"));
    }
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

// The primary key has the order, and with a status its own index.
Result<CampaignRecipientPage> recipientsOf(store::Connection &connection, const CampaignId &campaign,
                                           const RecipientQuery &query)
{
    const http::PageQuery &page = query.page;
    store::Conditions conditions;
    conditions.add(QStringLiteral("campaign_id = ?"), {campaign.text()});
    if (query.status)
        conditions.add(QStringLiteral("status = ?"), {recipientStatusName(*query.status)});
    if (page.after)
        conditions.add(page.descending ? QStringLiteral("contact_id < ?") : QStringLiteral("contact_id > ?"),
                       {page.after->value});
    return connection
        .query(QStringLiteral("SELECT contact_id, email, status, message_id, problem FROM campaign_recipients")
                   + conditions.sql() + QStringLiteral(" ORDER BY contact_id")
                   + (page.descending ? QStringLiteral(" DESC") : QString()) + QStringLiteral(" LIMIT ?"),
               conditions.values() + QVariantList{page.limit + 1})
        .map([&](store::Rows rows) {
            CampaignRecipientPage found;
            if (std::ssize(rows) > page.limit) {
                rows.pop_back();
                found.nextCursor = http::cursorOf(page, {.value = rows.back().text(0), .id = campaign.text()});
            }
            for (const store::Row &row : rows)
                found.recipients.push_back(recipientOf(row));
            return found;
        });
}

http::Reply recipientReply(const http::Request &request, CampaignRecipientPage page)
{
    QJsonArray recipients;
    for (CampaignRecipient &recipient : page.recipients) {
        if (!seesPersonalData(request.principal.role))
            recipient.email = maskedEmail(recipient.email);
        recipients.append(toJson(recipient));
    }
    return {.data = {{QStringLiteral("recipients"), recipients},
                     {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}}};
}

} // namespace pm::api
