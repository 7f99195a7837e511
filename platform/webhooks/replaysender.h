// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/jobs/jobqueue.h"
#include "platform/webhooks/replaysource.h"

namespace pm::webhooks {

// The kind of the jobs that replay; their subject is the replay.
[[nodiscard]] QString replayJobKind();

// How many are handed over at once: what the rate allows in a quarter of a second, from 1 to 250.
[[nodiscard]] int replayBatchSize(int ratePerSecond);
// How long the rate wants to wait after so many.
[[nodiscard]] qint64 replayPauseMs(qint64 deliveries, int ratePerSecond);

// Works on replays and retries of many part by part, oldest first. A part is one transaction with the job's next turn
// in it: after a crash it was done wholly or not at all.
class ReplaySender
{
public:
    ReplaySender(store::Database &database, const jobs::JobQueue &queue, const Clock &clock);

    // A jobs::Handler.
    [[nodiscard]] Result<> workOn(const jobs::Job &job) const;

private:
    [[nodiscard]] Result<> sendBatch(store::Connection &connection, const jobs::Job &job, DeliveryJob work) const;
    [[nodiscard]] Result<> conclude(store::Connection &connection, const jobs::Job &job, DeliveryJob work) const;
    [[nodiscard]] Result<> end(store::Connection &connection, const jobs::Job &job, DeliveryJob work,
                               ReplayStatus status) const;

    store::Database &m_database;
    const jobs::JobQueue &m_queue;
    const Clock &m_clock;
};

// Tells the live stream how far a replay has come.
[[nodiscard]] Result<> tellProgress(store::Connection &connection, const events::EventOwner &owner,
                                    const Replay &replay, UnixMs now);

} // namespace pm::webhooks
