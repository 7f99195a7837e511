// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"
#include "platform/store/database.h"

#include "models/core/clock.h"

namespace pm::keys {

// What operators look up about keys (contract section 4); each function answers one route.
class KeyQueries
{
public:
    KeyQueries(store::Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> usage(const http::Request &request);
    [[nodiscard]] Result<http::Reply> advice(const http::Request &request);
    [[nodiscard]] Result<http::Reply> drain(const http::Request &request);
    [[nodiscard]] Result<http::Reply> report(const http::Request &request);
    [[nodiscard]] Result<http::Reply> audit(const http::Request &request);
    [[nodiscard]] Result<http::Reply> notices(const http::Request &request);

private:
    store::Database &m_database;
    const Clock &m_clock;
};

} // namespace pm::keys
