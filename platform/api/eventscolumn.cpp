// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/eventscolumn.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::api {

QString columnOfEvents(const std::vector<MessageEvent> &events)
{
    JsonWriter json;
    json.beginArray();
    for (const MessageEvent &event : events) {
        json.beginArray();
        json.value(event.type);
        json.value(event.at);
        json.value(event.detail);
        json.endArray();
    }
    json.endArray();
    return QString::fromUtf8(json.bytes());
}

std::vector<MessageEvent> eventsOfColumn(const QString &column)
{
    std::vector<MessageEvent> events;
    for (const QJsonValue &entry : QJsonDocument::fromJson(column.toUtf8()).array()) {
        const QJsonArray parts = entry.toArray();
        events.push_back(
            {.type = parts.at(0).toString(), .at = parts.at(1).toInteger(), .detail = parts.at(2).toString()});
    }
    return events;
}

} // namespace pm::api
