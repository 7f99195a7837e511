// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/email/campaign.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/jobs/jobqueue.h"

namespace pm::api {

// Campaigns: making, changing, starting and pausing them (contract section 5). Sending is the work of the job workers.
class CampaignService
{
public:
    CampaignService(store::Database &database, const idempotency::Ledger &ledger, jobs::JobQueue &queue,
                    const Clock &clock);

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> recipients(const http::Request &request);
    [[nodiscard]] Result<http::Reply> replace(const http::Request &request);
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);
    [[nodiscard]] Result<http::Reply> start(const http::Request &request);
    [[nodiscard]] Result<http::Reply> pause(const http::Request &request);

private:
    using Change = std::function<Result<http::Reply>(store::Connection &, Campaign &)>;
    // Runs a change of the campaign that the request names in a transaction that holds its lock, once an
    // Idempotency-Key.
    [[nodiscard]] Result<http::Reply> change(const http::Request &request, const Change &change);
    [[nodiscard]] Error beside(Error error, const http::Request &request);
    // Writes a change of status down.
    [[nodiscard]] Result<http::Reply> keep(store::Connection &connection, const http::Request &request,
                                           const QString &action, Campaign &campaign);
    [[nodiscard]] Result<> begin(store::Connection &connection, const http::Request &request, Campaign &campaign);

    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    jobs::JobQueue &m_queue;
    const Clock &m_clock;
};

// /campaigns/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> campaignRoutes(CampaignService &service);

} // namespace pm::api
