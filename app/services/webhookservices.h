// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/deliveryservice.h"
#include "app/services/requestbinservice.h"
#include "app/services/webhookservice.h"

namespace pm::app {

// What the pages of Webhooks work with.
struct WebhookServices {
    WebhookServices(PlatformClient &client, const EnvironmentChoice &environment)
        : endpoints(client, environment)
        , deliveries(client, environment)
        , bins(client, environment)
    {
    }

    WebhookService endpoints;
    DeliveryService deliveries;
    RequestBinService bins;
};

} // namespace pm::app
