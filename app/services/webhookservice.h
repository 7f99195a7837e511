// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "app/services/idempotencykey.h"
#include "app/services/signedin.h"
#include "models/domain/audit/auditevent.h"
#include "models/domain/webhooks/attempt.h"
#include "models/domain/webhooks/eventcatalogue.h"
#include "models/domain/webhooks/filtertest.h"
#include "models/domain/webhooks/transformpreview.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"

namespace pm::app {

// One that was made to be tried, as it was then.
struct WebhookDraft {
    WebhookId id;
    UnixMs updatedAt = 0;
    TenantId tenant; // empty: of the operator's own
    QString environment;
};

// The endpoints of the current tenant, what can happen, and how they fare (contract section 6).
class WebhookService : public EmailService
{
    Q_OBJECT
public:
    WebhookService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Filters: status, event_type. The platform pages by offset, which is the cursor here; it cannot sort.
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Webhook>> then);
    [[nodiscard]] RequestHandle detail(const WebhookId &id, Continuation<Versioned<Webhook>> then);
    [[nodiscard]] RequestHandle create(const WebhookContent &content, IdempotencyKey &once,
                                       Continuation<IssuedWebhook> then);
    [[nodiscard]] RequestHandle change(const WebhookId &id, const WebhookContent &content, const QByteArray &version,
                                       Continuation<Versioned<Webhook>> then);
    [[nodiscard]] RequestHandle removeWebhook(const WebhookId &id, const QByteArray &version, Continuation<bool> then);
    // In the name of somebody who may have left by now.
    void removeFor(const std::shared_ptr<const SignedIn> &who, const WebhookId &id, Continuation<bool> then);
    void createFor(const std::shared_ptr<const SignedIn> &who, const WebhookContent &content, IdempotencyKey &once,
                   Continuation<IssuedWebhook> then);
    // False, and it stays, when somebody has changed it.
    [[nodiscard]] RequestHandle removeUnchanged(const WebhookDraft &draft, Continuation<bool> then);
    [[nodiscard]] RequestHandle pause(const WebhookId &id, Continuation<Webhook> then);
    [[nodiscard]] RequestHandle resume(const WebhookId &id, Continuation<Webhook> then);
    // Of one that a rule stopped: a probe goes out now. What it comes to is told later, as of any other.
    [[nodiscard]] RequestHandle probe(const WebhookId &id, Continuation<Webhook> then);
    // Hours 0 to 168 that the secret before signs as well.
    [[nodiscard]] RequestHandle rotateSecret(const WebhookId &id, int graceHours, IdempotencyKey &once,
                                             Continuation<IssuedWebhook> then);
    // Takes as long as the endpoint does.
    [[nodiscard]] RequestHandle test(const WebhookId &id, const WebhookTest &test,
                                     Continuation<WebhookTestResult> then);
    [[nodiscard]] RequestHandle stats(const WebhookId &id, StatsRange range, Continuation<WebhookStats> then);
    // What was done to the endpoint, newest first; a page after `cursor`, the first one without.
    [[nodiscard]] RequestHandle events(const WebhookId &id, const QString &cursor, Continuation<AuditEventPage> then);
    [[nodiscard]] RequestHandle summary(Continuation<WebhookSummary> then);
    [[nodiscard]] RequestHandle eventTypes(Continuation<std::vector<EventDescription>> then);
    [[nodiscard]] RequestHandle testFilters(const FilterTest &test, Continuation<FilterTestResult> then);
    // One of a single event; of the last real ones there may be fewer than were asked for.
    [[nodiscard]] RequestHandle previewTransformation(const TransformPreviewQuery &query,
                                                      Continuation<std::vector<TransformPreview>> then);
};

} // namespace pm::app
