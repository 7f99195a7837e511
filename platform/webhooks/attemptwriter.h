// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/attemptrecord.h"
#include "platform/webhooks/lanerepository.h"

#include <span>

namespace pm::webhooks {

// Writes what became of attempts, all in one transaction: the log, the queue, the counts, how the endpoints are doing,
// who is to be told, and what is to be audited. Safe to run again.
class AttemptWriter
{
public:
    AttemptWriter(store::Connection &connection, UnixMs now)
        : m_connection(connection)
        , m_now(now)
    {
    }

    // How the endpoints are doing now; those that were deleted meanwhile are missing.
    [[nodiscard]] Result<LaneHealths> write(const std::vector<LaneRecords> &records);
    // A test: its event and delivery are written with it, and the endpoint is none the better or worse for it.
    [[nodiscard]] Result<> writeTest(const LaneRecords &records, const Event &event);

private:
    using LaneSteps = std::map<WebhookId, std::vector<HealthStep>>;

    // Those that were not there yet, of each endpoint.
    [[nodiscard]] Result<std::vector<LaneRecords>> writeAttempts(const std::vector<LaneRecords> &records);
    [[nodiscard]] Result<> writeOutcomes(const std::vector<LaneRecords> &records);
    [[nodiscard]] Result<std::vector<Delivery>> outcomesOf(const LaneRecords &records);
    [[nodiscard]] Result<> writeDeliveries(const std::vector<Delivery> &deliveries);
    [[nodiscard]] Result<> writeLog(const std::vector<Delivery> &deliveries, const QString &condition);
    [[nodiscard]] Result<> putOff(const std::vector<Delivery> &deliveries);
    [[nodiscard]] Result<> takeOffQueue(const std::vector<Delivery> &deliveries);
    [[nodiscard]] Result<LaneHealths> writeHealths(const std::vector<LaneRecords> &records, LaneSteps &steps);
    [[nodiscard]] Result<> endThoseOfDeleted(const std::vector<LaneRecords> &records, const LaneHealths &healths);
    [[nodiscard]] Result<> judgeFailing(const std::vector<LaneRecords> &records, LaneHealths &healths,
                                        LaneSteps &steps);
    [[nodiscard]] Result<> tellOfChanges(const std::vector<LaneRecords> &records, const LaneSteps &steps);
    [[nodiscard]] Result<> auditChanges(const std::vector<LaneRecords> &records, const LaneSteps &steps);
    // Whether the webhook was changed since.
    [[nodiscard]] Result<bool> isOutdated(const Lane &lane);

    store::Connection &m_connection;
    const UnixMs m_now;
};

// The delivery as it stands after its latest attempt.
[[nodiscard]] Delivery outcomeOf(const Lane &lane, const AttemptRecord &record, double chance);

} // namespace pm::webhooks
