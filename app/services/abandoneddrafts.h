// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/webhookservice.h"

namespace pm::app {

class ConnectionService;
class Preferences;
class SessionService;

// Endpoints that were made to be tried, and are not wanted. Each is removed at once in the name of whoever had it made;
// one that the platform was out of reach for is remembered by its workspace, and removed when that is back, unless
// somebody has changed it since.
class AbandonedDrafts : public QObject
{
    Q_OBJECT
public:
    struct Sources {
        WebhookService &endpoints;
        const SessionService &session;
        const ConnectionService &connection;
        const EnvironmentChoice &environment;
        Preferences &preferences;
    };
    AbandonedDrafts(const Sources &sources, const QString &workspaceId, QObject *parent = nullptr);

    void abandon(const std::shared_ptr<const SignedIn> &who, const Webhook &draft);
    // One of which nobody knows whether it was made: it is asked for again to find out.
    void abandon(const std::shared_ptr<const SignedIn> &who, const WebhookContent &content, IdempotencyKey &once);

private:
    void handleSession();
    void removeNext();
    void handleRemoved(const WebhookDraft &draft, const Result<bool> &removed);
    [[nodiscard]] std::vector<WebhookDraft> kept() const;
    void keep(const std::vector<WebhookDraft> &drafts);
    void forget(const WebhookId &id);

    Sources m_sources;
    const QString m_store;
    std::vector<WebhookDraft> m_due; // to be tried as soon as the platform is in reach
    bool m_isRemoving = false;
    RequestHandle m_request;
};

} // namespace pm::app
