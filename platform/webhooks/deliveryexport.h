// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "platform/events/eventlog.h"
#include "platform/http/bodystream.h"

namespace pm::webhooks {

// The log as a file, newest first, made while it is sent: never more than a piece in memory.
class DeliveryExportStream final : public http::BodyStream
{
public:
    static constexpr int kRowsAPiece = 500;

    // The database must outlive it.
    DeliveryExportStream(store::Database &database, const events::EventOwner &owner, DeliveryExport request,
                         Role viewer)
        : m_database(database)
        , m_owner(owner)
        , m_request(std::move(request))
        , m_viewer(viewer)
    {
    }

    [[nodiscard]] Result<std::optional<QByteArray>> next() override;

private:
    [[nodiscard]] QByteArray write(const std::vector<Delivery> &deliveries);

    store::Database &m_database;
    const events::EventOwner m_owner;
    const DeliveryExport m_request;
    const Role m_viewer;
    QString m_after;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace pm::webhooks
