// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/attemptrecord.h"

#include <span>

namespace pm::webhooks {

// Writes what became of attempts, all in one transaction: the log, the queue, the counts, how the endpoints are doing,
// and who is to be told. Safe to run again.
class AttemptWriter
{
public:
    AttemptWriter(store::Connection &connection, UnixMs now)
        : m_connection(connection)
        , m_now(now)
    {
    }

    [[nodiscard]] Result<> write(const std::vector<LaneRecords> &records);
    // A test: its event and delivery are written with it, and the endpoint is none the better or worse for it.
    [[nodiscard]] Result<> writeTest(const LaneRecords &records, const Event &event);

private:
    [[nodiscard]] Result<> writeLane(const LaneRecords &records);
    [[nodiscard]] Result<> writeAttempts(const LaneRecords &records);
    [[nodiscard]] Result<> keepTransformed(const AttemptRecord &record);
    [[nodiscard]] Result<> writeDeliveries(const std::vector<Delivery> &deliveries);
    [[nodiscard]] Result<> writeLog(std::span<const Delivery> deliveries);
    [[nodiscard]] Result<> writeQueue(std::span<const Delivery> deliveries);
    [[nodiscard]] Result<> writeOutcomes(const LaneRecords &records);
    [[nodiscard]] Result<> writeFigures(const LaneRecords &records);
    [[nodiscard]] Result<> writeHealth(const LaneRecords &records);
    [[nodiscard]] Result<> tellOfTransformation(const LaneRecords &records);
    // Whether the webhook was changed since.
    [[nodiscard]] Result<bool> isOutdated(const Lane &lane);
    [[nodiscard]] Result<RecentAttempts> recentAttempts(const WebhookId &webhook, const LaneHealth &health);

    store::Connection &m_connection;
    const UnixMs m_now;
};

// The delivery as it stands after its latest attempt.
[[nodiscard]] Delivery outcomeOf(const Lane &lane, const AttemptRecord &record, double chance);

} // namespace pm::webhooks
