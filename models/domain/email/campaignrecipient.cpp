// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/campaignrecipient.h"

#include "models/core/fieldreader.h"

#include <algorithm>
#include <array>

namespace pm {

namespace {

constexpr std::array kStatuses{RecipientStatus::Pending, RecipientStatus::Sent, RecipientStatus::Failed};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QString recipientStatusName(RecipientStatus status)
{
    switch (status) {
    case RecipientStatus::Pending:
        return QStringLiteral("pending");
    case RecipientStatus::Sent:
        return QStringLiteral("sent");
    case RecipientStatus::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

std::optional<RecipientStatus> recipientStatusFromName(const QString &name)
{
    const auto found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                    [&](RecipientStatus status) { return recipientStatusName(status) == name; });
    return found != kStatuses.end() ? std::optional(*found) : std::nullopt;
}

QJsonObject toJson(const CampaignRecipient &recipient)
{
    return {{QStringLiteral("contact_id"), recipient.contactId.text()},
            {QStringLiteral("email"), recipient.email},
            {QStringLiteral("status"), recipientStatusName(recipient.status)},
            {QStringLiteral("message_id"), orNull(recipient.messageId.text())},
            {QStringLiteral("problem"), orNull(recipient.problem)}};
}

Result<CampaignRecipient> campaignRecipientFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    CampaignRecipient recipient;
    recipient.contactId = ContactId(reader.text(QStringLiteral("contact_id")));
    recipient.email = reader.text(QStringLiteral("email"));
    const auto status = recipientStatusFromName(reader.text(QStringLiteral("status")));
    if (!status)
        reader.reject(QStringLiteral("status"), QStringLiteral("is not one of a recipient"));
    recipient.status = status.value_or(RecipientStatus::Pending);
    recipient.messageId = MessageId(reader.optionalText(QStringLiteral("message_id")).value_or(QString()));
    recipient.problem = reader.optionalText(QStringLiteral("problem")).value_or(QString());
    return reader.finish().map([&] { return recipient; });
}

Result<CampaignRecipientPage> campaignRecipientPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    CampaignRecipientPage page{.recipients = {},
                               .nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString())};
    const QJsonArray items = reader.array(QStringLiteral("recipients"));
    for (const QJsonValue &item : items) {
        const Result<CampaignRecipient> read = campaignRecipientFromJson(item.toObject());
        if (!read)
            return fail(read.error());
        page.recipients.push_back(*read);
    }
    return reader.finish().map([&] { return page; });
}

} // namespace pm
