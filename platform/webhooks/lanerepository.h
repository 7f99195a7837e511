// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

namespace pm::webhooks {

// The SQL about who delivers to which endpoint. A lease is one process's right to deliver to an endpoint; one that is
// not renewed is taken over.
class LaneRepository
{
public:
    static constexpr qint64 kLeaseMs = 30'000;

    explicit LaneRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // Whether there is an endpoint that is due and in nobody's hands.
    [[nodiscard]] Result<bool> anyDue(UnixMs now);
    // Leases endpoints that are due: those that do not fail first, and the longest due.
    [[nodiscard]] Result<std::vector<WebhookId>> take(const QString &owner, UnixMs now, int most);
    // The endpoints in this owner's hands, as they are now: all, or those that were taken or renewed since.
    [[nodiscard]] Result<std::vector<Lane>> held(const QString &owner, UnixMs takenAt = 0);
    [[nodiscard]] Result<> renew(const QString &owner, UnixMs now);
    // Gives one back, due when its next delivery is.
    [[nodiscard]] Result<> release(const QString &owner, const WebhookId &webhook);
    // Gives one back for which nothing can be done before then.
    [[nodiscard]] Result<> postpone(const QString &owner, const WebhookId &webhook, UnixMs until);
    // Makes endpoints due whose deliveries are, and are in nobody's hands: what a wake-up that was lost would leave.
    [[nodiscard]] Result<> wakeForgotten(UnixMs now);

    // Those due by then, the longest due first, at most so many.
    [[nodiscard]] Result<std::vector<DueDelivery>> due(const WebhookId &webhook, UnixMs until, int most);

    // Nobody else changes it before the transaction ends. Nothing when the endpoint is gone.
    [[nodiscard]] Result<std::optional<LaneHealth>> lockHealth(const WebhookId &webhook);
    [[nodiscard]] Result<> saveHealth(const WebhookId &webhook, const LaneHealth &health);

private:
    store::Connection &m_connection;
};

} // namespace pm::webhooks
