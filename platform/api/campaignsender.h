// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/campaignrecipients.h"
#include "platform/jobs/jobqueue.h"

namespace pm::api {

// The kind of the jobs that send campaigns; their subject is the campaign.
[[nodiscard]] QString campaignJobKind();

// How many messages go out at once: what the rate allows in a quarter of a second, from 1 to 100.
[[nodiscard]] int campaignBatchSize(int ratePerMinute);
// How long the rate wants to wait after so many.
[[nodiscard]] qint64 campaignPauseMs(qint64 messages, int ratePerMinute);

// Works on a campaign part by part: first settles the audience, then sends in batches. A part is one transaction with
// the job's next turn in it, so that after a crash it was done wholly or not at all, and nobody gets a message twice.
class CampaignSender
{
public:
    CampaignSender(store::Database &database, const jobs::JobQueue &queue, const Clock &clock);

    // A jobs::Handler.
    [[nodiscard]] Result<> workOn(const jobs::Job &job) const;

private:
    [[nodiscard]] Result<> sendBatch(store::Connection &connection, const jobs::Job &job,
                                     const OwnedCampaign &owned) const;
    [[nodiscard]] Result<> complete(store::Connection &connection, const jobs::Job &job, OwnedCampaign owned) const;

    store::Database &m_database;
    const jobs::JobQueue &m_queue;
    const Clock &m_clock;
};

} // namespace pm::api
