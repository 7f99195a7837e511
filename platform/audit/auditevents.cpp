// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/audit/auditevents.h"

#include "models/domain/operators/personaldata.h"

#include <QJsonArray>

namespace pm::audit {

QJsonObject eventJson(const AuditEntry &entry, Role viewer)
{
    const AuditRecord &record = entry.record;
    const bool open = seesPersonalData(viewer);
    const QString email = open ? record.actorEmail : maskedEmail(record.actorEmail);
    return {{QStringLiteral("timestamp"), toIso(entry.timestamp)},
            {QStringLiteral("action"), record.action},
            {QStringLiteral("actor"), record.actorEmail.isEmpty() ? record.actorId : email},
            {QStringLiteral("ip_address"), open ? record.ip : QString()}};
}

QJsonObject eventsJson(const AuditPage &page, const std::function<QJsonObject(const AuditEntry &)> &event)
{
    QJsonArray events;
    for (const AuditEntry &entry : page.entries)
        events.append(event(entry));
    return {{QStringLiteral("events"), events}, {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}};
}

} // namespace pm::audit
