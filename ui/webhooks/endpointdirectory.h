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

// The endpoints of the tenant, so that a log of ids can say names: some thousands of them, and one that is sought
// beyond. Reads itself again when they change.
class EndpointDirectory : public QObject
{
    Q_OBJECT
public:
    explicit EndpointDirectory(const app::ConsoleContext &context, QObject *parent = nullptr);

    void read();
    void clear();
    // They are known, or on their way.
    [[nodiscard]] bool isAskedFor() const { return m_isAskedFor; }
    // There is none beside those that are known.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    // That one is to be known, wherever in the list it stands; none when it is empty.
    void seek(const WebhookId &id);
    [[nodiscard]] const std::vector<Webhook> &all() const { return m_endpoints; }
    [[nodiscard]] const Webhook *find(const WebhookId &id) const; // nothing while it is not known
    // Its name, or its id.
    [[nodiscard]] QString nameOf(const WebhookId &id) const;

Q_SIGNALS:
    void changed();

private:
    void readPage(const QString &cursor);
    void handlePage(const Result<app::ListPage<Webhook>> &page);
    void askForSought();
    void show(std::vector<Webhook> endpoints);

    const app::ConsoleContext &m_context;
    std::vector<Webhook> m_endpoints;
    std::vector<Webhook> m_coming;
    QHash<WebhookId, std::size_t> m_places;
    WebhookId m_sought;
    RequestHandle m_request;
    RequestHandle m_seeking;
    bool m_isAskedFor = false;
    bool m_isWhole = false;
};

} // namespace pm::ui
