// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/deliveryjobs.h"
#include "platform/webhooks/logsearch.h"

#include <set>

namespace pm::webhooks {

// Why an event is not sent once more.
enum class LeftOut { No, Acknowledged, Waiting, NoEndpoint };

// One event for one endpoint, once more.
struct ReplayCandidate {
    QString position; // the id in the log that it comes from
    events::QueuedDelivery delivery;
    bool isAcknowledged = false; // by the endpoint, some time
    LeftOut leftOut = LeftOut::No;
    bool isArchived = false; // what it comes from failed, and is put aside for it
    bool hasOwnBody = false; // a transformation made it, or it was sent: it goes once more as it is
};

struct ReplayBatch {
    std::vector<ReplayCandidate> candidates; // oldest first
    QString position;                        // how far was looked
    bool isLast = false;
};

// What a job goes over: a replay the events of a time, a retry the deliveries of a filter that wait for nothing.
// Nothing that was made after the job is among them.
class ReplaySource
{
public:
    ReplaySource(store::Connection &connection, const DeliveryJob &job)
        : m_connection(connection)
        , m_job(job)
    {
    }

    // Looks at so many rows after a position. NotFound when the webhook of a replay is gone.
    [[nodiscard]] Result<ReplayBatch> after(const QString &position, int rows);

private:
    using Pair = std::pair<QString, QString>; // webhook and event
    struct Standing {
        std::set<Pair> acknowledged;
        std::set<Pair> waiting; // for their endpoint, by whatever delivery
    };

    [[nodiscard]] Result<ReplayBatch> events(const QString &position, int rows);
    [[nodiscard]] Result<ReplayBatch> deliveries(const QString &position, int rows);
    [[nodiscard]] Result<> settle(ReplayBatch &batch);
    [[nodiscard]] Result<> settleEndpoints(ReplayBatch &batch);
    [[nodiscard]] Result<Standing> standingOf(const ReplayBatch &batch);

    store::Connection &m_connection;
    const DeliveryJob &m_job;
    std::set<Pair> m_taken; // that were seen, and are sent once only
};

} // namespace pm::webhooks
