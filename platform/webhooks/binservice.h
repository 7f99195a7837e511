// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/webhooks/binrepository.h"
#include "platform/webhooks/delayedbody.h"

namespace pm::webhooks {

// Request bins: receivers of the service's own, so that a webhook can be tried without a server. They keep what they
// get for a week and answer as told.
class BinService
{
public:
    BinService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock);

    // What the addresses of bins begin with.
    void setBaseUrl(const QString &url);

    [[nodiscard]] Result<http::Reply> create(const http::Request &request);
    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> change(const http::Request &request);
    [[nodiscard]] Result<http::Reply> remove(const http::Request &request);
    [[nodiscard]] Result<http::Reply> requests(const http::Request &request);
    // What is sent to a bin.
    [[nodiscard]] Result<http::Reply> receive(const http::Request &request);

private:
    [[nodiscard]] QJsonObject jsonOf(const Bin &bin) const;
    [[nodiscard]] QString urlOf(const BinId &id) const;

    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    QString m_baseUrl;
    DelayLine m_delays;
};

// /platform/webhooks/debug/bins…, and /bins/{id} for everybody. The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> binRoutes(BinService &service);

} // namespace pm::webhooks
