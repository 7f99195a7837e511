// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/figures.h"
#include "platform/api/messageowner.h"
#include "platform/store/database.h"

namespace pm::api {

// A campaign as far as its figures need it.
struct CampaignFacts {
    CampaignId id;
    QString name;
    QString status;
    qint64 recipients = 0;
    UnixMs startedAt = 0; // or made, when it has not started
};

// The SQL about figures.
class FiguresRepository
{
public:
    FiguresRepository(store::Connection &connection, const MessageOwner &owner)
        : m_connection(connection)
        , m_owner(owner)
    {
    }

    // From the daily counts.
    [[nodiscard]] Result<EmailFigures> ofAll(const DayRange &range);
    [[nodiscard]] Result<EmailFigures> ofCampaign(const CampaignId &campaign, const DayRange &range);
    // From the events of the messages to this address, in lower case. An event more than 30 days after its message does
    // not count.
    [[nodiscard]] Result<EmailFigures> ofRecipient(const QString &email, const DayRange &range);

    [[nodiscard]] Result<CampaignFacts> campaign(const CampaignId &id);
    // The address of a contact, in lower case.
    [[nodiscard]] Result<QString> emailOfContact(const QString &id);

private:
    [[nodiscard]] Result<EmailFigures> counted(const DayRange &range, const CampaignId *campaign);
    // Of the next messages after this id, of as many as are read at once. The last one's id, empty when it is the last.
    [[nodiscard]] Result<QString> addBite(const QString &email, const QString &after, const QString &end,
                                          EmailFigures &figures);
    // The values that begin every statement.
    [[nodiscard]] QVariantList owned(const QVariantList &more) const;

    store::Connection &m_connection;
    MessageOwner m_owner;
};

} // namespace pm::api
