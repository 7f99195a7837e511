// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/campaignevents.h"

#include "platform/events/eventlog.h"

namespace pm::api {

Result<> recordCampaign(store::Connection &connection, const OwnedCampaign &owned, EventType type, UnixMs now)
{
    const Campaign &campaign = owned.campaign;
    QJsonObject data{{QStringLiteral("campaign_id"), campaign.id.text()},
                     {QStringLiteral("name"), campaign.content.name},
                     {QStringLiteral("recipients"), campaign.progress.recipients}};
    if (type != EventType::CampaignLaunched) {
        data.insert(QStringLiteral("sent"), campaign.progress.sent);
        data.insert(QStringLiteral("failed"), campaign.progress.failed);
    }
    return events::record(connection, {.tenant = owned.owner.tenant, .environment = owned.owner.environment}, now,
                          {{.type = type, .data = data}});
}

} // namespace pm::api
