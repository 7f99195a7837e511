// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

#include <map>
#include <set>

namespace pm::webhooks {

using DueDeliveries = std::map<WebhookId, std::vector<DueDelivery>>;
using LaneHealths = std::map<WebhookId, LaneHealth>;

// The SQL about who delivers to which endpoint. A lease is one process's right to deliver to an endpoint; one that is
// not renewed is taken over.
class LaneRepository
{
public:
    static constexpr qint64 kLeaseMs = 30'000;
    // Nothing speaks against it; it failed once or twice, as anybody may; it is failing, or stopped.
    enum class Kind { Proven, Doubtful, Failing };

    explicit LaneRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // Whether there is an endpoint that is due and in nobody's hands.
    [[nodiscard]] Result<bool> anyDue(Kind kind, UnixMs now);
    // Leases endpoints that are due, those that wait longest, but no orphans.
    [[nodiscard]] Result<std::vector<WebhookId>> take(const QString &owner, Kind kind, UnixMs now, int most);
    // Endpoints in the hands of somebody dead, who may have sent deliveries without a transformation.
    [[nodiscard]] Result<std::vector<WebhookId>> orphans(UnixMs now, int most);
    // They may be taken. What may have been sent stays as it was.
    [[nodiscard]] Result<> freeOrphans(const std::vector<WebhookId> &webhooks, UnixMs now);
    // Those of the endpoints that are in this owner's hands.
    [[nodiscard]] Result<std::vector<Lane>> held(const QString &owner, const std::vector<WebhookId> &webhooks);
    // All endpoints in this owner's hands, as they are now; their contents are left out.
    [[nodiscard]] Result<std::vector<Lane>> heldStates(const QString &owner);
    [[nodiscard]] Result<> renew(const QString &owner, UnixMs now);
    // Gives some back, due when their next delivery is.
    [[nodiscard]] Result<> release(const QString &owner, const std::vector<WebhookId> &webhooks, UnixMs now);
    // Gives some back for which nothing can be done before then.
    [[nodiscard]] Result<> postpone(const QString &owner, const std::vector<WebhookId> &webhooks, UnixMs until);
    // For others they are a dead one's from now on.
    [[nodiscard]] Result<> abandon(const QString &owner, const std::vector<WebhookId> &webhooks);
    // Those of the endpoints that are not due although a delivery is.
    [[nodiscard]] Result<std::set<WebhookId>> missed(const std::vector<WebhookId> &webhooks, UnixMs now);
    // Makes endpoints due whose deliveries are, and are in nobody's hands: what a wake-up that was lost would leave.
    [[nodiscard]] Result<> wakeForgotten(UnixMs now);

    // Those due by then, the longest due first, at most so many of each endpoint.
    [[nodiscard]] Result<DueDeliveries> due(const std::vector<WebhookId> &webhooks, UnixMs until, int most);

    // Nobody else changes them before the transaction ends. Those that are gone are missing.
    [[nodiscard]] Result<LaneHealths> lockHealths(const std::vector<WebhookId> &webhooks);
    [[nodiscard]] Result<> saveHealths(const LaneHealths &healths);

private:
    [[nodiscard]] Result<> keepPlainBodies(const std::vector<DeliveryId> &deliveries);

    store::Connection &m_connection;
};

} // namespace pm::webhooks
