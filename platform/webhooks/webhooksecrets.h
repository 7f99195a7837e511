// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/domain/webhooks/signature.h"
#include "platform/secrets/secretstore.h"

namespace pm::webhooks {

// "webhooks/{tenant_id}/{webhook_id}" in the secret store: the secret, and those before it that sign still.
[[nodiscard]] QString secretPathOf(const TenantId &tenant, const WebhookId &webhook);

// From the operating system's generator.
[[nodiscard]] Result<Secret> makeWebhookSecret();

inline constexpr std::size_t kMostEarlierSecrets = 3;

struct EarlierSecret {
    Secret secret;
    std::optional<UnixMs> until{}; // nothing: kept when there was only one, whose end the webhook's row has
};
struct WebhookSecrets {
    Secret current;
    std::vector<EarlierSecret> earlier{}; // newest first
};
// The version that the webhook's row names; 0 is the newest.
[[nodiscard]] Result<WebhookSecrets> readSecrets(secrets::SecretStore &store, const TenantId &tenant,
                                                 const WebhookId &webhook, int version);
// Returns their version, for the row. `expectedVersion` as SecretStore::write has it.
[[nodiscard]] Result<int> writeSecrets(secrets::SecretStore &store, const TenantId &tenant, const WebhookId &webhook,
                                       const WebhookSecrets &secrets, std::optional<int> expectedVersion = {});

// Those that sign now, newest first. `previousUntil`: the end that the webhook's row has.
[[nodiscard]] std::vector<Secret> signingSecrets(const WebhookSecrets &secrets, UnixMs previousUntil, UnixMs now);
// With `fresh` as the current one. The one before signs for the grace, the others for as long as they were promised;
// without a grace all end. Conflict when too many would sign.
[[nodiscard]] Result<WebhookSecrets> rotatedSecrets(const WebhookSecrets &secrets, UnixMs previousUntil, Secret fresh,
                                                    UnixMs now, qint64 graceMs);

} // namespace pm::webhooks
