// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messageevents.h"

#include "platform/events/eventlog.h"

#include <QJsonArray>

#include <map>

namespace pm::api {

namespace {

using Happenings = std::vector<events::Happening>;

QJsonObject dataOf(const Message &message, const QString &recipient)
{
    return {{QStringLiteral("message_id"), message.id.text()},
            {QStringLiteral("email"), recipient},
            {QStringLiteral("from"), message.from},
            {QStringLiteral("subject"), message.subject},
            {QStringLiteral("campaign_id"),
             message.campaignId.isEmpty() ? QJsonValue() : QJsonValue(message.campaignId.text())},
            {QStringLiteral("tags"), QJsonArray::fromStringList(message.tags)},
            {QStringLiteral("provider"), message.provider}};
}

// Steps that nobody is told of, such as "queued", have no event.
void addSteps(const MessageDetail &detail, Happenings &happenings)
{
    for (const MessageEvent &step : detail.events) {
        const auto type = eventTypeFromName(QStringLiteral("email.") + step.type);
        if (!type)
            continue;
        for (const QString &recipient : detail.message.to)
            happenings.push_back({.type = *type, .data = dataOf(detail.message, recipient)});
    }
}

} // namespace

Result<> recordMessages(store::Connection &connection, const std::vector<OwnedMessage> &messages, UnixMs now)
{
    std::map<std::pair<TenantId, KeyEnvironment>, Happenings> byOwner;
    for (const auto &[owner, stored] : messages)
        addSteps(stored.detail, byOwner[{owner.tenant, owner.environment}]);
    for (const auto &[owner, happenings] : byOwner) {
        const Result<> told = events::record(connection, {.tenant = owner.first, .environment = owner.second}, now,
                                             happenings);
        if (!told)
            return told;
    }
    return {};
}

} // namespace pm::api
