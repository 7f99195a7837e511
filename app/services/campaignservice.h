// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/email/campaign.h"
#include "models/domain/email/campaignrecipient.h"

namespace pm::app {

class CampaignService : public EmailService
{
    Q_OBJECT
public:
    CampaignService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Filter: status.
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Campaign>> then);
    [[nodiscard]] RequestHandle detail(const CampaignId &id, Continuation<Versioned<Campaign>> then);
    // Filter: status.
    [[nodiscard]] RequestHandle recipients(const CampaignId &id, const ListQuery &query,
                                           Continuation<ListPage<CampaignRecipient>> then);
    [[nodiscard]] RequestHandle create(const CampaignContent &content, IdempotencyKey &once,
                                       Continuation<Campaign> then);
    [[nodiscard]] RequestHandle change(const CampaignId &id, const CampaignContent &content, const QByteArray &version,
                                       Continuation<Versioned<Campaign>> then);
    // As it is in this version. Also goes on with one that was paused.
    [[nodiscard]] RequestHandle start(const CampaignId &id, const QByteArray &version, Continuation<Campaign> then);
    // In any version: the figures of one that is running change all the time.
    [[nodiscard]] RequestHandle pause(const CampaignId &id, Continuation<Campaign> then);
    [[nodiscard]] RequestHandle removeCampaign(const CampaignId &id, const QByteArray &version,
                                               Continuation<bool> then);
};

} // namespace pm::app
