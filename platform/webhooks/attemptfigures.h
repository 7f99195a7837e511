// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/attemptrecord.h"

#include <set>

namespace pm::webhooks {

// The counts that are kept beside attempts, for charts and for the rule of 30 minutes.
class AttemptFigures
{
public:
    explicit AttemptFigures(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<> add(const std::vector<LaneRecords> &records);
    // Of the endpoints, those of kRateWindowMs and what else the row has in which it begins; attempts of another life
    // of an endpoint do not count.
    [[nodiscard]] Result<std::map<WebhookId, RecentAttempts>> recent(const std::map<WebhookId, UnixMs> &activeSince,
                                                                     UnixMs now);

private:
    [[nodiscard]] Result<> addCounts(const std::vector<LaneRecords> &records);
    [[nodiscard]] Result<> addProblems(const std::vector<LaneRecords> &records);

    store::Connection &m_connection;
};

} // namespace pm::webhooks
