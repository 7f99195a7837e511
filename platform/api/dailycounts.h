// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/message.h"
#include "platform/api/messageowner.h"
#include "platform/store/database.h"

#include <map>
#include <tuple>

namespace pm::api {

// The counts behind every chart, kept up in the transaction that keeps the events: one row a day, campaign and event
// (contract section 6 names the events). A message counts once an event, however often that happens to it.
class DailyCounts
{
public:
    // The events of one message, none of which it had before.
    void add(const MessageOwner &owner, const CampaignId &campaign, const std::vector<MessageEvent> &events);
    [[nodiscard]] Result<> write(store::Connection &connection) const;

private:
    // Tenant, environment, campaign, day and event: in this order two transactions never wait for each other in a
    // circle.
    using Key = std::tuple<QString, QString, QString, qint64, QString>;
    std::map<Key, qint64> m_messages;
};

} // namespace pm::api
