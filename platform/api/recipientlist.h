// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/campaignrecipient.h"
#include "platform/http/listquery.h"
#include "platform/store/database.h"

namespace pm::api {

// Which recipients of a campaign are asked for.
struct RecipientQuery {
    http::PageQuery page; // by the contact's id
    std::optional<RecipientStatus> status;
};

[[nodiscard]] Result<RecipientQuery> recipientQueryOf(const http::Request &request);
// One page of them. Whose the campaign is has been looked at.
[[nodiscard]] Result<CampaignRecipientPage> recipientsOf(store::Connection &connection, const CampaignId &campaign,
                                                         const RecipientQuery &query);
// As `request` may see it: to whom it went is personal.
[[nodiscard]] http::Reply recipientReply(const http::Request &request, CampaignRecipientPage page);

} // namespace pm::api
