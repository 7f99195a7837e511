// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/delivery.h"

#include <QObject>

namespace pm::ui {

// The newest delivery that an endpoint has acknowledged, read once for all that show it.
class LastSuccess : public QObject
{
    Q_OBJECT
public:
    LastSuccess(const app::ConsoleContext &context, QObject *parent);

    // Reads it, unless that was done or is under way.
    void want(const WebhookId &webhook);
    // There may be a newer one: it is read again when it is wanted. Until then it is as it was.
    void makeOld() { m_isOld = true; }
    [[nodiscard]] bool isKnown(const WebhookId &webhook) const { return m_isRead && webhook == m_webhook; }
    // Nothing when it has acknowledged none, or that is not known.
    [[nodiscard]] const Delivery *find(const WebhookId &webhook) const;

Q_SIGNALS:
    void found();
    void failed(const pm::Error &error);

private:
    void handleAnswer(Result<std::optional<Delivery>> answer);

    const app::ConsoleContext &m_context;
    WebhookId m_webhook;
    std::optional<Delivery> m_delivery;
    bool m_isRead = false;
    bool m_isOld = true;
    RequestHandle m_reading;
};

} // namespace pm::ui
