// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/message.h"
#include "platform/api/messageowner.h"
#include "platform/store/database.h"

namespace pm::api {

// The counts behind every chart, kept up in the transaction that keeps the events: one row a day, campaign and event
// (contract section 6 names the events). A message counts once an event, however often that happens to it.
class DailyCounts
{
public:
    explicit DailyCounts(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // The events of one message, none of which it had before.
    [[nodiscard]] Result<> add(const MessageOwner &owner, const CampaignId &campaign,
                               const std::vector<MessageEvent> &events);

private:
    store::Connection &m_connection;
};

} // namespace pm::api
