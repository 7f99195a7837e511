// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookaside.h"

#include "app/services/webhookservices.h"
#include "ui/lists/inspectortabs.h"
#include "ui/webhooks/webhookconfiguration.h"
#include "ui/webhooks/webhookhistory.h"

#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kHistoryTab = 1;

} // namespace

WebhookAside::WebhookAside(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_tabs(new InspectorTabs(QStringLiteral("webhookDetail"), this))
    , m_configuration(new WebhookConfiguration(theme, context, this))
    , m_history(new HistoryView(QStringLiteral("webhookHistory"), context.clock, webhookEventText, this))
{
    setProperty("role", QStringLiteral("card"));
    m_history->layout()->setContentsMargins(16, 12, 16, 12);
    m_tabs->addPart(tr("Configuration"), m_configuration);
    m_tabs->addScrolledPart(tr("History"), m_history); // it may be long, and the figures are not to grow with it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &InspectorTabs::currentChanged, this, &WebhookAside::refreshHistory);
}

void WebhookAside::open(const WebhookId &id)
{
    HistoryView::Source source;
    if (!id.isEmpty())
        source = [this, id](const QString &cursor, Continuation<AuditEventPage> then) {
            return m_context.webhooks.endpoints.events(id, cursor, std::move(then));
        };
    m_history->setSource(std::move(source));
}

void WebhookAside::refreshHistory()
{
    if (m_tabs->current() == kHistoryTab)
        m_history->refresh();
}

} // namespace pm::ui
