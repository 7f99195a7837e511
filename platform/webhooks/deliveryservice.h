// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/store/database.h"

namespace pm::webhooks {

// The log of events and deliveries (contract section 6), and single deliveries once more.
class DeliveryService
{
public:
    DeliveryService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock);

    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> listOfWebhook(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);
    [[nodiscard]] Result<http::Reply> exportAll(const http::Request &request);
    [[nodiscard]] Result<http::Reply> events(const http::Request &request);
    [[nodiscard]] Result<http::Reply> retry(const http::Request &request);
    [[nodiscard]] Result<http::Reply> archiveFailed(const http::Request &request);

private:
    [[nodiscard]] Result<http::Reply> page(const http::Request &request, const DeliveryQuery &query, bool ofWebhook);
    struct Archived {
        qint64 count = 0;
        bool more = true;
    };
    // Of one transaction, with its record.
    [[nodiscard]] Result<int> archiveBite(store::Connection &connection, const http::Request &request);
    [[nodiscard]] Result<Archived> archiveSome(const http::Request &request);

    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
};

// /platform/webhooks/deliveries…, /platform/webhooks/events. The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> deliveryRoutes(DeliveryService &service);

} // namespace pm::webhooks
