// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/event.h"
#include "platform/events/eventlog.h"
#include "platform/webhooks/logsearch.h"

namespace pm::webhooks {

// Which events; what is empty does not narrow.
struct EventFilterQuery {
    EventTypes types{};
    std::optional<UnixMs> from{};
    std::optional<UnixMs> to{};
    QString q{}; // an event's id, or an address
};
struct EventQuery {
    EventFilterQuery filter;
    QString cursor{};
    int limit = http::kUsualLimit;
};
[[nodiscard]] Result<EventQuery> eventQueryFromItems(const QMap<QString, QString> &items);

[[nodiscard]] LogSearch searchOf(const EventFilterQuery &filter, const events::EventOwner &owner,
                                 const QString &columns);

// Without what was made up to test an endpoint: an event of a test has the delivery of that test only.
[[nodiscard]] LogSearch ofRealEvents(LogSearch search);

// Newest first: {"events": […], "next_cursor"}, each as receivers got it and this role may see it.
[[nodiscard]] Result<QJsonObject> eventPage(store::Connection &connection, const events::EventOwner &owner,
                                            const EventFilterQuery &filter, const http::PageQuery &page, Role viewer);

} // namespace pm::webhooks
