// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "platform/events/eventlog.h"
#include "platform/webhooks/logsearch.h"

namespace pm::webhooks {

// The SQL about deliveries as they are looked up, of one tenant's environment.
class DeliveryLog
{
public:
    DeliveryLog(store::Connection &connection, const events::EventOwner &owner)
        : m_connection(connection)
        , m_owner(owner)
    {
    }

    // Newest first.
    [[nodiscard]] Result<DeliveryPage> page(const DeliveryFilter &filter, const http::PageQuery &page);
    [[nodiscard]] Result<std::vector<Delivery>> after(const DeliveryFilter &filter, const QString &after, int most);
    [[nodiscard]] Result<DeliveryDetail> detail(const DeliveryId &id);
    // Failed and exhausted ones are put aside, at most so many at once; how many there were.
    [[nodiscard]] Result<int> archiveFailed(const WebhookId &webhook, int most);

private:
    // Those of endpoints that take none are not tried again when it was planned.
    [[nodiscard]] Result<std::vector<Delivery>> withoutIdlePlans(std::vector<Delivery> deliveries);
    [[nodiscard]] Result<std::vector<Attempt>> attempts(const DeliveryId &id, const QByteArray &body);

    store::Connection &m_connection;
    const events::EventOwner m_owner;
};

// What the ids of an event's deliveries are not before: both begin with their time, and it is never made before it.
[[nodiscard]] QString firstDeliveryOf(const EventId &event);
// The same in SQL, of a column.
[[nodiscard]] QString firstDeliverySql(const QString &event);

// SQL: whether some attempt of the delivery with this id was sent. What could not be transformed was not.
[[nodiscard]] QString wasSent(const QString &id);

// The filter as a search, with the columns that the caller reads.
[[nodiscard]] LogSearch searchOf(const DeliveryFilter &filter, const events::EventOwner &owner, const QString &columns);

} // namespace pm::webhooks
