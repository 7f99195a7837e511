// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/livelog.h"

#include "platform/store/sqltext.h"

#include <QJsonDocument>

namespace pm::events {

namespace {

Result<> write(store::Connection &connection, const std::optional<TenantId> &tenant, const QString &environment,
               UnixMs now, const QString &kind, const QJsonArray &items)
{
    const auto id = tenant ? std::optional(tenant->text()) : std::nullopt;
    return store::changed(
        connection.execute(QStringLiteral("INSERT INTO live_events (id, tenant_id, environment, kind, data, created_at)"
                                          " VALUES (?, ?, ?, ?, ?, ?)"),
                           {makeUlid(QLatin1StringView("live_"), now), store::orNull(id), environment, kind,
                            QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact)), now}));
}

} // namespace

Result<> tell(store::Connection &connection, const EventOwner &owner, UnixMs now, const QString &kind,
              const QJsonArray &items)
{
    return write(connection, owner.tenant, keyEnvironmentName(owner.environment), now, kind, items);
}

Result<> tellEverywhere(store::Connection &connection, const std::optional<TenantId> &tenant, UnixMs now,
                        const QString &kind, const QJsonArray &items)
{
    return write(connection, tenant, QString(), now, kind, items);
}

} // namespace pm::events
