// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/liveevent.h"

#include "models/core/fieldreader.h"

#include <QJsonArray>

namespace pm {

QJsonObject toJson(const LivePage &page)
{
    QJsonArray events;
    for (const LiveEvent &event : page.events)
        events.append(QJsonObject{{QStringLiteral("id"), event.id},
                                  {QStringLiteral("type"), event.type},
                                  {QStringLiteral("data"), event.data}});
    return {{QStringLiteral("events"), events},
            {QStringLiteral("next"), page.next},
            {QStringLiteral("has_more"), page.hasMore}};
}

Result<LivePage> livePageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    LivePage page{.events = {},
                  .next = reader.text(QStringLiteral("next")),
                  .hasMore = reader.optionalBool(QStringLiteral("has_more")).value_or(false)};
    const QJsonArray events = reader.array(QStringLiteral("events"));
    if (const Result<> finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &item : events) {
        FieldReader event(item.toObject());
        page.events.push_back({.id = event.text(QStringLiteral("id")),
                               .type = event.text(QStringLiteral("type")),
                               .data = event.object(QStringLiteral("data"))});
        if (const Result<> finished = event.finish(); !finished)
            return fail(finished.error());
    }
    return page;
}

} // namespace pm
