// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/rotatesecretsheet.h"

#include "app/services/preferences.h"
#include "app/services/webhookservices.h"
#include "ui/lists/fieldform.h"
#include "ui/webhooks/webhooksecretsheet.h"
#include "ui/widgets/confirmsheet.h"

#include <QSpinBox>

namespace pm::ui {

namespace {

constexpr int kLongestHours = 168;
constexpr int kUsualHours = 24;

} // namespace

RotateSecretSheet::RotateSecretSheet(Theme &theme, const app::ConsoleContext &context, const Webhook &webhook,
                                     QWidget *parent)
    : FormSheet(theme, tr("Rotate the secret of “%1”").arg(webhook.content.name), QStringLiteral("rotateSecretSheet"),
                tr("Rotate secret"), parent)
    , m_context(context)
    , m_webhook(webhook)
    , m_hours(new QSpinBox(this))
{
    setContext(tr("While both secrets sign, a receiver that knows either accepts every delivery."));
    m_hours->setRange(0, kLongestHours);
    m_hours->setValue(kUsualHours);
    m_hours->setSuffix(tr(" h"));
    m_hours->setSpecialValueText(tr("none: the old secret ends now"));
    auto *form = new FieldForm(QStringLiteral("rotateSecretForm"), this);
    form->addField(tr("Overlap"), QStringLiteral("grace_period_hours"), m_hours,
                   tr("The old secret ends by itself after it. Choose none when it is known to somebody else."));
    setContent(form);
    setForm(form);
    m_hours->setFocus();
}

// Without overlap, receivers that were not told yet refuse everything.
void RotateSecretSheet::submit()
{
    if (m_hours->value() > 0 || !m_context.workspace.production)
        return rotate();
    auto *question = new ConfirmSheet(theme(),
                                      {.title = tr("End the old secret of “%1” now?").arg(m_webhook.content.name),
                                       .text = tr("Receivers refuse every delivery until they have the new one."),
                                       .action = tr("Rotate now"),
                                       .typedName = m_webhook.content.name},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, &RotateSecretSheet::rotate);
    question->open();
}

void RotateSecretSheet::rotate()
{
    beginAttempt();
    m_request = m_context.webhooks.endpoints.rotateSecret(
        m_webhook.id, m_hours->value(), m_once,
        {this, [this](Result<IssuedWebhook> issued) {
             endAttempt(issued ? std::nullopt : std::optional(issued.error())); // first, since it moves the focus
             if (issued)
                 (new WebhookSecretSheet(theme(), m_context, std::move(*issued), parentWidget()))->open();
         }});
}

} // namespace pm::ui
