// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/domain/webhooks/signature.h"
#include "platform/secrets/secretstore.h"

namespace pm::webhooks {

// "webhooks/{tenant_id}/{webhook_id}" in the secret store: the secret, and the one before it.
[[nodiscard]] QString secretPathOf(const TenantId &tenant, const WebhookId &webhook);

// From the operating system's generator.
[[nodiscard]] Result<Secret> makeWebhookSecret();

struct WebhookSecrets {
    Secret current;
    Secret previous{}; // empty when there is none
};
// The version that the webhook's row names; 0 is the newest.
[[nodiscard]] Result<WebhookSecrets> readSecrets(secrets::SecretStore &store, const TenantId &tenant,
                                                 const WebhookId &webhook, int version);
// Returns their version, for the row. `expectedVersion` as SecretStore::write has it.
[[nodiscard]] Result<int> writeSecrets(secrets::SecretStore &store, const TenantId &tenant, const WebhookId &webhook,
                                       const WebhookSecrets &secrets, std::optional<int> expectedVersion = {});

// Those that sign now, newest first.
[[nodiscard]] std::vector<Secret> signingSecrets(const WebhookSecrets &secrets, UnixMs previousUntil, UnixMs now);

} // namespace pm::webhooks
