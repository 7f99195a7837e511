// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/eventscolumn.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::api {

QString columnOfEvents(const std::vector<MessageEvent> &events)
{
    QJsonArray all;
    for (const MessageEvent &event : events)
        all.append(QJsonArray{event.type, event.at, event.detail});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
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
