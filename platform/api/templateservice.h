// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/store/database.h"

namespace pm::api {

// Templates of messages (contract section 5).
class TemplateService
{
public:
    TemplateService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock);

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> replace(const http::Request &request);
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);
    // Ours: what a message with these variables would say.
    [[nodiscard]] Result<http::Reply> preview(const http::Request &request);

private:
    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
};

// /templates/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> templateRoutes(TemplateService &service);

} // namespace pm::api
