// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/audit/auditevent.h"

#include "models/core/fieldreader.h"

namespace pm {

Result<AuditEventPage> auditEventPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const QJsonArray items = reader.array(QStringLiteral("events"));
    AuditEventPage page;
    page.nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString());
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &item : items) {
        FieldReader fields(item.toObject());
        page.events.push_back({.at = fields.optionalTime(QStringLiteral("timestamp")).value_or(0),
                               .action = fields.text(QStringLiteral("action")),
                               .actor = fields.optionalText(QStringLiteral("actor")).value_or(QString()),
                               .ip = fields.optionalText(QStringLiteral("ip_address")).value_or(QString()),
                               .details = item[QStringLiteral("details")].toObject()});
        if (const auto finished = fields.finish(); !finished)
            return fail(finished.error());
    }
    return page;
}

} // namespace pm
