// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhooksecretsheet.h"

#include "app/services/clipboard.h"
#include "app/services/keychain.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/sections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

WebhookSecretSheet::WebhookSecretSheet(Theme &theme, const app::ConsoleContext &context, IssuedWebhook issued,
                                       QWidget *parent)
    : Sheet(theme, tr("The signing secret"), parent)
    , m_theme(theme)
    , m_context(context)
    , m_issued(std::move(issued))
    , m_field(new SecretField(theme, tr("Show or hide the secret"), this))
{
    setObjectName(QStringLiteral("webhookSecretSheet"));
    setContext(tr("%1 · shown this once").arg(m_issued.webhook.content.name));
    setContent(makeContent());
    setNote(tr("Not copied yet"));
    auto *done = addButton(tr("Done"), QStringLiteral("primary"), QStringLiteral("webhookSecret.done"));
    connect(done, &QPushButton::clicked, this, &WebhookSecretSheet::reject);
    m_copy->setFocus();
}

QWidget *WebhookSecretSheet::makeContent()
{
    auto *content = new QWidget(this);
    m_field->setObjectName(QStringLiteral("webhookSecret.secret"));
    m_field->setAccessibleName(tr("The signing secret"));
    m_field->setText(QString::fromLatin1(m_issued.secret.reveal()));
    connect(m_field, &SecretField::copyRequested, this, &WebhookSecretSheet::copy);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(
        wrappedLabel(tr("Your receiver checks with it that a delivery comes from here and was not changed. "
                        "It cannot be shown again; if it is lost, rotate it."),
                     content));
    layout->addWidget(m_field);
    layout->addWidget(makeActions());
    layout->addWidget(
        mutedLabel(tr("Webhooks › Events has code that verifies a signature, in six languages."), content));
    return content;
}

QWidget *WebhookSecretSheet::makeActions()
{
    auto *box = new QWidget(this);
    m_copy = new QPushButton(tr("Copy secret"), box);
    m_copy->setObjectName(QStringLiteral("webhookSecret.copy"));
    m_copy->setProperty("role", QStringLiteral("primary"));
    m_theme.setIcon(m_copy, QStringLiteral("copy"), &Palette::onAccent);
    auto *storeButton = new QPushButton(tr("Store in keychain"), box);
    storeButton->setObjectName(QStringLiteral("webhookSecret.store"));
    m_theme.setIcon(storeButton, QStringLiteral("lock"));
    const QString backend = m_context.keychain.backendName();
    storeButton->setEnabled(!backend.isEmpty());
    storeButton->setToolTip(backend.isEmpty() ? tr("This desktop has no keychain.") : backend);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *button : {m_copy, storeButton}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_copy, &QPushButton::clicked, this, &WebhookSecretSheet::copy);
    connect(storeButton, &QPushButton::clicked, this, &WebhookSecretSheet::store);
    return box;
}

void WebhookSecretSheet::copy()
{
    m_context.clipboard.copySecret(m_issued.secret);
    noteKept(tr("Copied"));
}

void WebhookSecretSheet::store()
{
    m_context.keychain.store(QStringLiteral("webhook/") + m_issued.webhook.id.text(), m_issued.secret.clone(),
                             {this, [this](Result<bool> stored) {
                                  if (stored)
                                      noteKept(tr("Stored in %1").arg(m_context.keychain.backendName()));
                                  else
                                      setNote(tr("The keychain did not take it."));
                              }});
}

void WebhookSecretSheet::noteKept(const QString &how)
{
    m_kept = true;
    setNote(how);
}

void WebhookSecretSheet::reject()
{
    if (m_kept)
        return finish();
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Close without keeping the secret?"),
                                       .text = tr("It has not been copied or stored. It cannot be shown again; you "
                                                  "would have to rotate it."),
                                       .action = tr("Close anyway"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, &WebhookSecretSheet::finish);
    question->open();
}

void WebhookSecretSheet::finish()
{
    m_field->clear();
    QDialog::reject();
}

} // namespace pm::ui
