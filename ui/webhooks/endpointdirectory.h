// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/webhook.h"

#include <QHash>
#include <QObject>

namespace pm::ui {

// The endpoints of the tenant, so that a log of ids can say names. Reads itself again when they change.
class EndpointDirectory : public QObject
{
    Q_OBJECT
public:
    explicit EndpointDirectory(const app::ConsoleContext &context, QObject *parent = nullptr);

    void read();
    void clear();
    // They are known, or on their way.
    [[nodiscard]] bool isAskedFor() const { return m_isAskedFor; }
    [[nodiscard]] const std::vector<Webhook> &all() const { return m_endpoints; }
    [[nodiscard]] const Webhook *find(const WebhookId &id) const; // nothing while it is not known
    // Its name, or its id.
    [[nodiscard]] QString nameOf(const WebhookId &id) const;

Q_SIGNALS:
    void changed();

private:
    void readPage(const QString &cursor);
    void handlePage(const Result<app::ListPage<Webhook>> &page);
    void show(std::vector<Webhook> endpoints);

    const app::ConsoleContext &m_context;
    std::vector<Webhook> m_endpoints;
    std::vector<Webhook> m_coming;
    QHash<WebhookId, std::size_t> m_places;
    RequestHandle m_request;
    bool m_isAskedFor = false;
};

} // namespace pm::ui
