// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/campaignrepository.h"

namespace pm::api {

// Someone whom a campaign has not written to yet.
struct Recipient {
    QString contactId;
    QString email;
    QJsonObject fields;    // for the template
    bool isWanted = false; // still subscribed, and still with one of the tags
};

// The SQL about who a campaign goes to. Its callers hold the lock of the campaign, so that nobody else works on them.
class CampaignRecipients
{
public:
    CampaignRecipients(store::Connection &connection, const OwnedCampaign &owned);

    // Forgets how far the audience was settled, so that it is settled anew; who is on the list stays there.
    [[nodiscard]] Result<> beginSettling();
    // Puts some more of the audience on the list. How many those were, or nothing when there are no more.
    [[nodiscard]] Result<std::optional<qint64>> settleSome();
    // Those whose turn it is.
    [[nodiscard]] Result<std::vector<Recipient>> pending(int most);
    [[nodiscard]] Result<> setSent(const QString &contactId, const MessageId &message);
    [[nodiscard]] Result<> setFailed(const QString &contactId, const QString &problem);
    // Takes one off the list.
    [[nodiscard]] Result<> remove(const QString &contactId);

private:
    struct Place;
    [[nodiscard]] Result<Place> settledPlace();
    [[nodiscard]] Result<> setSettledPlace(const Place &place);

    store::Connection &m_connection;
    const OwnedCampaign &m_owned;
};

} // namespace pm::api
