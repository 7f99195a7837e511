// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/userview.h"

#include "models/domain/operators/personaldata.h"
#include "platform/http/listquery.h"

#include <QJsonArray>

namespace pm::operators {

namespace {

QJsonObject entryJson(const audit::AuditEntry &entry, Role viewer)
{
    const audit::AuditRecord &record = entry.record;
    const bool open = seesPersonalData(viewer);
    return {{QStringLiteral("id"), entry.id.text()},
            {QStringLiteral("timestamp"), toIso(entry.timestamp)},
            {QStringLiteral("action"), record.action},
            {QStringLiteral("actor_id"), record.actorId},
            {QStringLiteral("actor"), open ? record.actorEmail : maskedEmail(record.actorEmail)},
            {QStringLiteral("ip_address"), open ? QJsonValue(record.ip) : QJsonValue()},
            {QStringLiteral("status"), record.status},
            {QStringLiteral("details"), record.details}};
}

} // namespace

QJsonObject userJson(const Operator &user, Role viewer)
{
    if (seesPersonalData(viewer))
        return toJson(user);
    Operator masked = user;
    masked.email = maskedEmail(user.email);
    masked.name = maskedName(user.name);
    return toJson(masked);
}

QJsonObject pageJson(const OperatorPage &page, const UserFilter &filter, Role viewer)
{
    QJsonArray users;
    for (const Operator &user : page.users)
        users.append(userJson(user, viewer));
    return {{QStringLiteral("users"), users},
            {QStringLiteral("pagination"), http::paginationJson(page.total, filter.limit, filter.offset)}};
}

QJsonObject trailJson(const audit::AuditPage &page, Role viewer)
{
    QJsonArray trail;
    for (const audit::AuditEntry &entry : page.entries)
        trail.append(entryJson(entry, viewer));
    return {{QStringLiteral("audit_trail"), trail},
            {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}};
}

} // namespace pm::operators
