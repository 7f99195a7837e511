// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/store/database.h"

namespace pm::api {

// Whom a tenant writes to (contract section 5).
class ContactService
{
public:
    ContactService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock);

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    // By email: 201 when it was made, 200 when it was there; then what is not named stays.
    [[nodiscard]] Result<http::Reply> createOrUpdate(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> replace(const http::Request &request);
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);

private:
    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
};

// /contacts/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> contactRoutes(ContactService &service);

} // namespace pm::api
