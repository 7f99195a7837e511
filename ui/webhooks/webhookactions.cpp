// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookactions.h"

#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/lists/deletequestion.h"
#include "ui/webhooks/rotatesecretsheet.h"
#include "ui/webhooks/testeventsheet.h"
#include "ui/webhooks/webhooksheet.h"
#include "ui/widgets/errortext.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace pm::ui {

WebhookActions::WebhookActions(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto *test = addButton(tr("Send test"), "webhookDetail.test", QStringLiteral("send"));
    const auto *edit = addButton(tr("Edit"), "webhookDetail.edit", QStringLiteral("pencil"));
    m_pause = addButton(tr("Pause"), "webhookDetail.pause", QStringLiteral("pause"));
    auto *remove = addButton(tr("Delete…"), "webhookDetail.remove", {});
    remove->setProperty("role", QStringLiteral("danger"));
    connect(test, &QPushButton::clicked, this, &WebhookActions::sendTest);
    connect(edit, &QPushButton::clicked, this, &WebhookActions::edit);
    connect(m_pause, &QPushButton::clicked, this, &WebhookActions::pauseOrResume);
    connect(remove, &QPushButton::clicked, this, &WebhookActions::askToRemove);
    connect(&context.session, &app::SessionService::stateChanged, this, &WebhookActions::showRights);
}

QPushButton *WebhookActions::addButton(const QString &text, const char *name, const QString &icon)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        m_theme.setIcon(button, icon);
    layout()->addWidget(button);
    m_buttons.push_back(button);
    return button;
}

void WebhookActions::serve(const app::Versioned<Webhook> &stored)
{
    m_stored = stored;
    m_pause->setText(isStopped() ? tr("Resume") : tr("Pause"));
    m_theme.setIcon(m_pause, isStopped() ? QStringLiteral("play") : QStringLiteral("pause"));
    showRights();
}

void WebhookActions::forget()
{
    m_stored = {};
    showRights();
}

bool WebhookActions::mayChange() const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, Right::ManageWebhooks) && !webhook().id.isEmpty();
}

void WebhookActions::showRights()
{
    const auto &user = m_context.session.user();
    const bool may = user && roleHas(user->role, Right::ManageWebhooks);
    for (QPushButton *button : m_buttons) {
        button->setEnabled(mayChange());
        button->setToolTip(may ? QString() : tr("Your role may look at this but not change it."));
    }
}

bool WebhookActions::isStopped() const
{
    return webhook().status == WebhookStatus::Paused || webhook().status == WebhookStatus::Inactive;
}

void WebhookActions::pauseOrResume()
{
    m_pause->setEnabled(false);
    const Continuation<Webhook> then{this, [this](const Result<Webhook> &changed) {
                                         m_pause->setEnabled(true);
                                         if (!changed)
                                             m_context.notices.post(app::Notice::Level::Danger,
                                                                    tr("The status was not changed."),
                                                                    errorLine(changed.error()));
                                     }};
    app::WebhookService &service = m_context.webhooks.endpoints;
    m_changing = isStopped() ? service.resume(webhook().id, then) : service.pause(webhook().id, then);
}

void WebhookActions::probe()
{
    m_changing = m_context.webhooks.endpoints.probe(webhook().id,
                                                    {this, [this](const Result<Webhook> &probed) {
                                                         if (probed)
                                                             return;
                                                         Q_EMIT probeFailed();
                                                         m_context.notices.post(app::Notice::Level::Danger,
                                                                                tr("No probe was sent."),
                                                                                errorLine(probed.error()));
                                                     }});
}

void WebhookActions::sendTest()
{
    (new TestEventSheet(m_theme, m_context, webhook(), window()))->open();
}

void WebhookActions::edit()
{
    (new WebhookSheet(m_theme, m_context, m_stored, window()))->open();
}

void WebhookActions::rotateSecret()
{
    (new RotateSecretSheet(m_theme, m_context, webhook(), window()))->open();
}

// By the time of the answer another one may be served.
void WebhookActions::askToRemove()
{
    const auto remove = [this, asked = m_stored](const Continuation<bool> &then) {
        const Continuation<bool> ended{this, [this, id = asked.item.id, then](const Result<bool> &done) {
                                           then(done);
                                           if (done && id == webhook().id)
                                               Q_EMIT removed();
                                       }};
        m_context.webhooks.endpoints.removeWebhook(asked.item.id, asked.version, ended).detach();
    };
    askToDelete(m_theme, m_context,
                {.name = webhook().content.name,
                 .text = tr("What is held or waits for it is given up, and its secret is destroyed. Its deliveries "
                            "stay in the log. This cannot be undone."),
                 .conflict = {},
                 .remove = remove},
                this, [] {});
}

} // namespace pm::ui
