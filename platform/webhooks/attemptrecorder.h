// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/log.h"
#include "platform/webhooks/deliverysender.h"
#include "platform/webhooks/lanerepository.h"

#include <atomic>
#include <thread>

namespace pm::webhooks {

// Records what became of the deliveries of a sender, on a thread of its own, so that what is to be sent waits for no
// disk; those that end together in one transaction.
class AttemptRecorder
{
public:
    // Deliveries of an endpoint that are recorded, or of which there is nothing to record.
    struct Recorded {
        WebhookId webhook;
        std::vector<DeliveryId> deliveries;
        std::optional<LaneHealth> health{}; // of the endpoint now
        bool isLost = false;                // nothing of it could be recorded: it will be sent again, but not at once
    };

    AttemptRecorder(store::Database &database, DeliverySender &sender, const Clock &clock, http::Log &log);
    ~AttemptRecorder(); // stops
    Q_DISABLE_COPY_MOVE(AttemptRecorder)

    // What was recorded since; waits for the first for at most so long.
    [[nodiscard]] std::vector<Recorded> takeRecorded(std::chrono::milliseconds wait);
    // Ends a wait.
    void wake();
    // Records what has ended; what cannot be written is given up, and will be sent again.
    void stop();

private:
    void run();
    void collect(std::vector<DeliverySender::Ended> ended);
    // False when the database is away.
    [[nodiscard]] bool record();
    [[nodiscard]] bool write(const std::vector<LaneRecords> &records);
    [[nodiscard]] bool writeBarely(LaneRecords one);
    [[nodiscard]] Result<LaneHealths> tryToWrite(const std::vector<LaneRecords> &records);
    void finish(const std::vector<LaneRecords> &records, const LaneHealths &healths);
    void giveUp(const LaneRecords &one);
    void forget(const LaneRecords &lane);
    [[nodiscard]] std::vector<LaneRecords> nextRecords() const;
    void keep(std::vector<Recorded> recorded);

    store::Database &m_database;
    DeliverySender &m_sender;
    const Clock &m_clock;
    http::Log &m_log;
    std::map<WebhookId, LaneRecords> m_unrecorded; // of the thread
    std::mutex m_mutex;                            // of the two below
    std::vector<Recorded> m_recorded;
    bool m_woken = false;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::webhooks
