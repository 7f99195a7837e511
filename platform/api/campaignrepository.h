// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/campaign.h"
#include "platform/api/keyset.h"
#include "platform/api/messageowner.h"

namespace pm::api {

// The names that campaigns may be sorted by.
[[nodiscard]] const std::vector<SortColumn> &campaignSorts();

struct CampaignFilter {
    QString search;
    std::optional<CampaignStatus> status;
};

// A campaign as those who send it see it.
struct OwnedCampaign {
    MessageOwner owner;
    Campaign campaign;
};

// The SQL about campaigns.
class CampaignRepository
{
public:
    explicit CampaignRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // Conflict when the name is taken.
    [[nodiscard]] Result<> insert(const MessageOwner &owner, const Campaign &campaign);
    // Content and status, not the progress.
    [[nodiscard]] Result<> update(const Campaign &campaign);
    [[nodiscard]] Result<> addProgress(const CampaignId &id, const CampaignProgress &more);
    // With its recipients; messages that were sent stay.
    [[nodiscard]] Result<> remove(const CampaignId &id);
    [[nodiscard]] Result<Campaign> byId(const MessageOwner &owner, const CampaignId &id);
    // The same, and nobody else changes it, or its recipients, before the transaction ends.
    [[nodiscard]] Result<Campaign> lock(const MessageOwner &owner, const CampaignId &id);
    // Nothing when there is none.
    [[nodiscard]] Result<std::optional<OwnedCampaign>> lockForSending(const CampaignId &id);
    [[nodiscard]] Result<CampaignPage> page(const MessageOwner &owner, const http::PageQuery &page,
                                            const CampaignFilter &filter);
    // Whether the tenant is suspended, and so sends nothing.
    [[nodiscard]] Result<bool> ownerSuspended(const MessageOwner &owner);

private:
    [[nodiscard]] Result<Campaign> one(const MessageOwner &owner, const CampaignId &id, const QString &locking);
    [[nodiscard]] QString forUpdate() const;

    store::Connection &m_connection;
};

} // namespace pm::api
