// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliverybuttons.h"

#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/localportsheet.h"
#include "ui/webhooks/signaturelabsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;

} // namespace

DeliveryButtons::DeliveryButtons(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
{
    auto *row = new FlowLayout(kSpacing, this);
    row->setContentsMargins(16, 4, 16, 16);
    m_retry = addButton(row, tr("Retry"), QStringLiteral("retry"));
    m_retry->setProperty("role", QStringLiteral("primary"));
    theme.setIcon(m_retry, QStringLiteral("refresh-cw"), &Palette::onAccent);
    m_local = addButton(row, tr("Send to localhost…"), QStringLiteral("local"));
    m_lab = addButton(row, tr("Signature lab…"), QStringLiteral("lab"));
    connect(m_retry, &QPushButton::clicked, this, &DeliveryButtons::retry);
    connect(m_local, &QPushButton::clicked, this, &DeliveryButtons::sendToThisMachine);
    connect(m_lab, &QPushButton::clicked, this, &DeliveryButtons::openLab);
}

QPushButton *DeliveryButtons::addButton(FlowLayout *row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("deliveryInspector.") + name);
    row->addWidget(button);
    return button;
}

void DeliveryButtons::showDelivery(const DeliveryId &id, const std::optional<SentRequest> &sent,
                                   const std::optional<UnixMs> &at)
{
    m_id = id;
    m_sent = sent;
    m_at = at;
    const QString hidden = hiddenDataNote(m_context.session.user());
    for (QPushButton *button : {m_local, m_lab}) {
        button->setEnabled(sent.has_value() && hidden.isEmpty());
        button->setToolTip(hidden);
    }
    showRights();
}

void DeliveryButtons::showRights()
{
    const auto &user = m_context.session.user();
    const bool mayRetry = user && roleHas(user->role, Right::RetryDeliveries);
    m_retry->setEnabled(mayRetry && !m_retrying.contains(m_id));
    Q_EMIT retryOffered(m_retry->isEnabled());
    m_retry->setToolTip(mayRetry ? tr("Sends the same id and body once more, with a fresh signature")
                                 : tr("Your role may look at deliveries but not send them."));
}

void DeliveryButtons::retry()
{
    if (!m_retry->isEnabled())
        return;
    m_retrying.insert(m_id);
    showRights();
    m_context.webhooks.deliveries
        .retry(m_id, {this, [this, id = m_id](const Result<bool> &done) { handleRetried(id, done); }})
        .detach();
}

void DeliveryButtons::handleRetried(const DeliveryId &id, const Result<bool> &done)
{
    m_retrying.erase(id);
    showRights();
    if (done)
        m_context.notices.post(app::Notice::Level::Info, tr("The delivery is sent once more."));
    else
        m_context.notices.post(app::Notice::Level::Danger, tr("It was not sent once more."), errorLine(done.error()));
    if (id == m_id)
        Q_EMIT retried();
}

void DeliveryButtons::sendToThisMachine()
{
    if (m_sent)
        (new LocalPortSheet(m_theme, m_context, *m_sent, this))->open();
}

void DeliveryButtons::openLab()
{
    auto *lab = new SignatureLabSheet(m_theme, m_context, this);
    if (m_sent && m_at)
        lab->setReceived(m_sent->headers, m_sent->body, *m_at);
    lab->open();
}

} // namespace pm::ui
