// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhooktitle.h"

#include "ui/lists/copybutton.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr int kLeastName = 160;

} // namespace

WebhookTitle::WebhookTitle(Theme &theme, app::Clipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(kLeastName, this))
    , m_status(new StatusLabel(theme, this))
    , m_url(new ElidedLabel(kLeastName, this))
    , m_copy(new CopyButton(theme, clipboard, {}, tr("Copy the URL"), this))
{
    m_name->setObjectName(QStringLiteral("webhookDetail.title"));
    m_name->setProperty("role", QStringLiteral("pageTitle"));
    m_status->setFilled(true);
    m_url->setObjectName(QStringLiteral("webhookDetail.url"));
    m_url->setProperty("role", QStringLiteral("mono"));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(QStringLiteral("webhookDetail.copyUrl"));
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(makeBack(theme));
    first->addWidget(m_name);
    first->addWidget(m_status);
    first->addStretch();
    auto *second = new QHBoxLayout;
    second->addWidget(m_url);
    second->addWidget(m_copy);
    second->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addLayout(second);
}

QWidget *WebhookTitle::makeBack(Theme &theme)
{
    auto *back = new QToolButton(this);
    back->setObjectName(QStringLiteral("webhookDetail.back"));
    back->setAccessibleName(tr("Back to the endpoints"));
    back->setToolTip(tr("Back (Esc)"));
    theme.setIcon(back, QStringLiteral("chevron-left"), &Palette::muted);
    connect(back, &QToolButton::clicked, this, &WebhookTitle::backRequested);
    return back;
}

void WebhookTitle::show(const Webhook &webhook)
{
    const CellStatus status = webhookStatusText(webhook.status);
    m_name->setText(webhook.content.name);
    m_status->setStatus(status.text, status.tone);
    m_status->show();
    m_url->setText(webhook.content.endpointUrl);
    m_url->setToolTip(webhook.content.description);
    m_copy->setCopied(webhook.content.endpointUrl);
}

void WebhookTitle::clear()
{
    m_name->clear();
    m_status->hide();
    m_url->clear();
    m_copy->setCopied({});
}

} // namespace pm::ui
