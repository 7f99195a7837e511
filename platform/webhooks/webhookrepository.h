// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "platform/events/eventlog.h"

namespace pm::webhooks {

// A webhook as it is stored; `version` counts its changes.
struct StoredWebhook {
    Webhook webhook;
    int version = 0;
    int secretVersion = 0; // in the secret store; 0 is the newest
    bool holds = false;    // it takes nothing now, or its tenant is suspended
};

// The SQL about webhooks and how their endpoints are doing.
class WebhookRepository
{
public:
    // `now` is what "the last 24 hours" counts from.
    WebhookRepository(store::Connection &connection, events::EventOwner owner, UnixMs now)
        : m_connection(connection)
        , m_owner(std::move(owner))
        , m_now(now)
    {
    }

    // Its secrets are the first ones at their place.
    [[nodiscard]] Result<> insert(const Webhook &webhook);
    // The content, and with it the version; the status does not change. What another transformation failed on is due at
    // once, given up or not. What a process had in hand without any goes without the new one, too.
    [[nodiscard]] Result<> update(const WebhookId &id, const WebhookContent &content);
    // Signs with that version from now on, and with the secret before it until then.
    [[nodiscard]] Result<> setSecretVersion(const WebhookId &id, int version, UnixMs previousUntil);
    // Its deliveries stay in the log; those that wait are given up, of a long queue the rest by the sweep.
    [[nodiscard]] Result<> remove(const WebhookId &id);

    // What was written of it; whether it is active is not read, nor counted what is held.
    [[nodiscard]] Result<WebhookContent> contentOf(const WebhookId &id);
    [[nodiscard]] Result<StoredWebhook> byId(const WebhookId &id);
    // Nobody else changes it before the transaction ends.
    [[nodiscard]] Result<StoredWebhook> lock(const WebhookId &id);
    [[nodiscard]] Result<WebhookPage> page(const WebhookQuery &query);

    // Events are held from now on, by the operator's wish.
    [[nodiscard]] Result<> pause(const WebhookId &id);
    // Takes events again; what was held goes out at the pace of a drain.
    [[nodiscard]] Result<> resume(const WebhookId &id);
    // Of one that a rule stopped: its probe is due now. False when it was already.
    [[nodiscard]] Result<bool> probe(const WebhookId &id);

private:
    [[nodiscard]] Result<int> queueAgain(const store::Rows &ids);
    [[nodiscard]] Result<std::vector<StoredWebhook>> read(const QString &conditions, const QVariantList &values,
                                                          bool locked);
    [[nodiscard]] Result<StoredWebhook> one(const WebhookId &id, bool locked);
    [[nodiscard]] Result<> retryUntransformed(const WebhookId &id);
    [[nodiscard]] Result<> addFigures(std::vector<StoredWebhook> &webhooks);
    [[nodiscard]] Result<> addHeld(std::vector<StoredWebhook> &webhooks);

    store::Connection &m_connection;
    events::EventOwner m_owner;
    UnixMs m_now;
};

} // namespace pm::webhooks
