// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhookstats.h"
#include "models/domain/webhooks/webhookstatus.h"
#include "platform/events/eventlog.h"

namespace pm::webhooks {

// Figures of deliveries, from the counts that are kept beside them.
class WebhookFigures
{
public:
    WebhookFigures(store::Connection &connection, UnixMs now)
        : m_connection(connection)
        , m_now(now)
    {
    }

    [[nodiscard]] Result<WebhookSummary> summary(const events::EventOwner &owner);
    [[nodiscard]] Result<WebhookStats> stats(const WebhookId &webhook, StatsRange range);

private:
    [[nodiscard]] UnixMs firstOf(StatsRange range) const;
    [[nodiscard]] Result<> addSeries(const WebhookId &webhook, WebhookStats &stats);
    [[nodiscard]] Result<> addBefore(const WebhookId &webhook, WebhookStats &stats);
    [[nodiscard]] Result<> addErrors(const WebhookId &webhook, WebhookStats &stats);
    [[nodiscard]] Result<> addPending(const WebhookId &webhook, WebhookStats &stats);

    store::Connection &m_connection;
    UnixMs m_now;
};

} // namespace pm::webhooks
