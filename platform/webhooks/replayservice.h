// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/jobs/jobqueue.h"
#include "platform/webhooks/deliveryjobs.h"

namespace pm::webhooks {

// Many deliveries once more, by plan (contract section 6): what would be sent is counted first, and then sent in the
// background at a rate.
class ReplayService
{
public:
    // Rows of the log, while somebody waits for a plan: about a second.
    static constexpr int kMostCounted = 20'000;

    ReplayService(store::Database &database, const idempotency::Ledger &ledger, jobs::JobQueue &queue,
                  const Clock &clock, int mostCounted = kMostCounted);

    [[nodiscard]] Result<http::Reply> replay(const http::Request &request);
    [[nodiscard]] Result<http::Reply> retryMany(const http::Request &request);
    [[nodiscard]] Result<http::Reply> retryFailed(const http::Request &request);
    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> items(const http::Request &request);
    [[nodiscard]] Result<http::Reply> pause(const http::Request &request);
    [[nodiscard]] Result<http::Reply> resume(const http::Request &request);
    [[nodiscard]] Result<http::Reply> cancel(const http::Request &request);

private:
    [[nodiscard]] DeliveryJob jobOf(const http::Request &request, ReplayKind kind, int ratePerSecond) const;
    [[nodiscard]] Result<http::Reply> plan(const http::Request &request, DeliveryJob job, bool dryRun);
    [[nodiscard]] Result<http::Reply> begin(store::Connection &connection, const http::Request &request,
                                            const DeliveryJob &job, ReplayPlan plan);
    [[nodiscard]] Result<http::Reply> change(const http::Request &request, ReplayStatus to);

    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    jobs::JobQueue &m_queue;
    const Clock &m_clock;
    const int m_mostCounted;
};

// /platform/webhooks/replays… and what begins one. The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> replayRoutes(ReplayService &service);

} // namespace pm::webhooks
