// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/replay.h"
#include "platform/events/eventlog.h"
#include "platform/http/listquery.h"

namespace pm::webhooks {

// A replay or a retry of many, and how far it has come.
struct DeliveryJob {
    Replay replay;
    events::EventOwner owner;
    QJsonObject filter; // a ReplayRequest, or a DeliveryFilter with only_missing, by the kind
    qint64 alreadyDelivered = 0;
    QString position{};    // the id that was last looked at
    QString countedTo{};   // to which the matched are counted; empty: all are
    UnixMs outcomesAt = 0; // when the outcomes that are kept of it were counted; 0: never
};

// The SQL about them.
class DeliveryJobs
{
public:
    explicit DeliveryJobs(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<> insert(const DeliveryJob &job);
    [[nodiscard]] Result<DeliveryJob> own(const events::EventOwner &owner, const ReplayId &id);
    // With what became of its deliveries.
    [[nodiscard]] Result<Replay> byId(const events::EventOwner &owner, const ReplayId &id);
    // Nothing when it is gone.
    [[nodiscard]] Result<std::optional<DeliveryJob>> find(const ReplayId &id);
    // Nobody else changes it before the transaction ends. Nothing when it is gone.
    [[nodiscard]] Result<std::optional<DeliveryJob>> lock(const ReplayId &id);
    // Newest first, one more than the page when there is more.
    [[nodiscard]] Result<std::vector<Replay>> page(const events::EventOwner &owner, const http::PageQuery &page);
    // Oldest first.
    [[nodiscard]] Result<ReplayItemPage> items(const ReplayId &id, const http::PageQuery &page);
    [[nodiscard]] Result<> save(const DeliveryJob &job);
    // Whether deliveries that it made since then were not tried yet.
    [[nodiscard]] Result<bool> anyUntriedSince(const ReplayId &id, UnixMs since);

private:
    [[nodiscard]] Result<std::optional<DeliveryJob>> one(const ReplayId &id, const QString &locking);
    [[nodiscard]] Result<std::vector<DeliveryJob>> read(const QString &rest, const QVariantList &values);

    store::Connection &m_connection;
};

} // namespace pm::webhooks
