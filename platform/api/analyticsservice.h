// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/route.h"
#include "platform/store/database.h"

namespace pm::api {

// What became of messages, by day (contract section 5). A range is 7d, 30d or 90d up to today, or the days from `from`
// to `to`, both included, of which a year at most.
class AnalyticsService
{
public:
    AnalyticsService(store::Database &database, const Clock &clock);

    // 30d without a range.
    [[nodiscard]] Result<http::Reply> emails(const http::Request &request);
    // Since its start without a range, or the last year of that.
    [[nodiscard]] Result<http::Reply> campaign(const http::Request &request);
    // 90d without a range.
    [[nodiscard]] Result<http::Reply> contact(const http::Request &request);

private:
    store::Database &m_database;
    const Clock &m_clock;
};

// /analytics/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> analyticsRoutes(AnalyticsService &service);

} // namespace pm::api
