// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/campaignservice.h"
#include "app/services/contactservice.h"
#include "app/services/domainservice.h"
#include "app/services/messageservice.h"
#include "app/services/templateservice.h"

namespace pm::app {

// What the pages of Email work with; they all look at the same environment.
struct EmailServices {
    explicit EmailServices(PlatformClient &client)
        : messages(client, environment)
        , templates(client, environment)
        , contacts(client, environment)
        , domains(client, environment)
        , campaigns(client, environment)
    {
    }

    EnvironmentChoice environment;
    MessageService messages;
    TemplateService templates;
    ContactService contacts;
    DomainService domains;
    CampaignService campaigns;
};

} // namespace pm::app
