// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/lastsuccess.h"

#include "app/services/webhookservices.h"

namespace pm::ui {

LastSuccess::LastSuccess(const app::ConsoleContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void LastSuccess::want(const WebhookId &webhook)
{
    if (webhook == m_webhook && !m_isOld)
        return;
    if (webhook != m_webhook)
        m_isRead = false;
    m_webhook = webhook;
    m_isOld = false;
    m_reading = m_context.webhooks.deliveries.lastSuccess(webhook,
                                                          {this, [this](Result<std::optional<Delivery>> answer) {
                                                               handleAnswer(std::move(answer));
                                                           }});
}

const Delivery *LastSuccess::find(const WebhookId &webhook) const
{
    return isKnown(webhook) && m_delivery ? &*m_delivery : nullptr;
}

void LastSuccess::handleAnswer(Result<std::optional<Delivery>> answer)
{
    if (!answer) {
        makeOld();
        Q_EMIT failed(answer.error());
        return;
    }
    m_delivery = std::move(*answer);
    m_isRead = true;
    Q_EMIT found();
}

} // namespace pm::ui
