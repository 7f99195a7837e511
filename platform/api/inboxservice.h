// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/route.h"
#include "platform/store/database.h"

namespace pm::api {

// What contacts wrote back (contract section 5).
class InboxService
{
public:
    explicit InboxService(store::Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);

private:
    store::Database &m_database;
};

// /inbox/threads/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> inboxRoutes(InboxService &service);

} // namespace pm::api
