// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/messageservice.h"
#include "app/services/templateservice.h"

namespace pm::app {

// What the pages of Email work with; they all look at the same environment.
struct EmailServices {
    explicit EmailServices(PlatformClient &client)
        : messages(client, environment)
        , templates(client, environment)
    {
    }

    EnvironmentChoice environment;
    MessageService messages;
    TemplateService templates;
};

} // namespace pm::app
