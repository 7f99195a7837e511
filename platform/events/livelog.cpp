// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/livelog.h"

#include "platform/store/sqltext.h"

#include <QJsonDocument>

namespace pm::events {

Result<> tell(store::Connection &connection, const EventOwner &owner, UnixMs now, const QString &kind,
              const QJsonArray &items)
{
    return store::changed(
        connection.execute(QStringLiteral("INSERT INTO live_events (id, tenant_id, environment, kind, data, created_at)"
                                          " VALUES (?, ?, ?, ?, ?, ?)"),
                           {makeUlid(QLatin1StringView("live_"), now), owner.tenant.text(),
                            keyEnvironmentName(owner.environment), kind,
                            QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact)), now}));
}

} // namespace pm::events
