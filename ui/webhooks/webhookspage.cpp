// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookspage.h"

#include "app/services/emailservices.h"
#include "app/services/tenantservice.h"
#include "ui/webhooks/webhookdetail.h"
#include "ui/webhooks/webhooklist.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace pm::ui {

WebhooksPage::WebhooksPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_list(new WebhookList(theme, context, this))
    , m_detail(new WebhookDetail(theme, context, this))
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_list, &WebhookList::opened, this, &WebhooksPage::open);
    connect(m_list, &Page::firstContentShown, this, &Page::firstContentShown);
    connect(m_detail, &WebhookDetail::closed, this, &WebhooksPage::showList);
    connect(m_detail, &WebhookDetail::verificationRequested, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("events")); });
    connect(m_detail, &WebhookDetail::failuresRequested, this,
            [this](const WebhookId &id) { Q_EMIT itemRequested(QStringLiteral("deliveries"), id.text()); });
    // Other data altogether.
    connect(&context.email.environment, &app::EnvironmentChoice::changed, this, &WebhooksPage::showList);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &WebhooksPage::showList);
}

void WebhooksPage::refresh()
{
    if (m_stack->currentWidget() == m_detail)
        m_detail->readAgain();
    else
        m_list->refresh();
}

void WebhooksPage::focusFilter()
{
    showList();
    m_list->focusFilter();
}

void WebhooksPage::createNew()
{
    m_list->createNew();
}

void WebhooksPage::goBack()
{
    if (m_stack->currentWidget() == m_detail)
        showList();
    else
        m_list->goBack();
}

bool WebhooksPage::showItem(const QString &id)
{
    if (!id.startsWith(QStringLiteral("wh_")))
        return false;
    open(WebhookId(id));
    return true;
}

void WebhooksPage::open(const WebhookId &id)
{
    m_detail->open(id);
    m_stack->setCurrentWidget(m_detail);
}

void WebhooksPage::showList()
{
    m_detail->forget();
    m_stack->setCurrentWidget(m_list);
}

} // namespace pm::ui
