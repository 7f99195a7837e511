// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookconfiguration.h"

#include "models/core/clock.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

WebhookConfiguration::WebhookConfiguration(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_facts(new DetailGrid(this))
    , m_rotate(new QPushButton(tr("Rotate secret…"), this))
    , m_errors(new QVBoxLayout)
{
    m_rotate->setObjectName(QStringLiteral("webhookDetail.rotate"));
    theme.setIcon(m_rotate, QStringLiteral("rotate-ccw"));
    connect(m_rotate, &QPushButton::clicked, this, &WebhookConfiguration::rotationRequested);
    auto *verification = new QPushButton(tr("Verification code"), this);
    verification->setObjectName(QStringLiteral("webhookDetail.verification"));
    connect(verification, &QPushButton::clicked, this, &WebhookConfiguration::verificationRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_rotate);
    buttons->addWidget(verification);
    buttons->addStretch();
    m_errors->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(sectionTitle(tr("Most common errors"), this));
    layout->addLayout(m_errors);
    layout->addStretch();
}

// What is shown already is left alone: somebody may be about to copy it.
void WebhookConfiguration::show(const Webhook &webhook)
{
    const UnixMs now = m_context.clock.now();
    const auto &until = webhook.previousSecretUntil;
    const Shown wanted{.id = webhook.id,
                       .content = webhook.content,
                       .created = shortDate(webhook.createdAt, now),
                       .oldSecret = until && *until > now ? tr("signs as well, ends %1").arg(relativeTime(*until, now))
                                                          : QString()};
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    fill(webhook);
}

void WebhookConfiguration::clear()
{
    m_shown = {};
    m_facts->clear();
    clearLayout(m_errors);
}

void WebhookConfiguration::fill(const Webhook &webhook)
{
    const WebhookContent &content = webhook.content;
    m_facts->clear();
    if (!content.description.isEmpty())
        m_facts->addText(tr("About"), content.description);
    m_facts->addText(tr("Events"), eventTypeNames(content).join(QStringLiteral(", ")));
    if (!content.eventFilters.isEmpty())
        m_facts->addMono(tr("Filter"), QString::fromUtf8(QJsonDocument(content.eventFilters).toJson()).trimmed());
    m_facts->addText(tr("Transform"), transformationText(content.transformation.kind));
    addSending(content);
    m_facts->addMono(tr("Secret"), QStringLiteral("whsec_••••••••"));
    if (!m_shown.oldSecret.isEmpty())
        m_facts->addText(tr("Old secret"), m_shown.oldSecret, exactTime(*webhook.previousSecretUntil));
    m_facts->addText(tr("Created"), m_shown.created, exactTime(webhook.createdAt));
    if (!webhook.createdBy.isEmpty())
        m_facts->addText(tr("By"), webhook.createdBy);
    m_facts->addMono(tr("Id"), webhook.id.text())->setObjectName(QStringLiteral("webhookDetail.id"));
}

void WebhookConfiguration::addSending(const WebhookContent &content)
{
    const QString attempts = tr("%n attempt(s)", nullptr, content.maxAttempts);
    const QString outlook = outlookText(retryOutlook(content.retrySchedule, content.maxAttempts));
    m_facts->addText(tr("Retries"), scheduleText(content.retrySchedule) + u'\n' + outlook, attempts)
        ->setObjectName(QStringLiteral("webhookDetail.retries"));
    m_facts->addText(tr("Attempts"), attempts);
    m_facts->addText(tr("Timeout"), delayText(content.timeoutSeconds));
    m_facts->addText(tr("At once"), tr("%n request(s)", nullptr, content.concurrency));
    m_facts->addText(tr("Order"), content.ordered ? tr("kept within a contact, campaign or message") : tr("not kept"));
    if (content.ratePerSecond)
        m_facts->addText(tr("Rate"), tr("at most %n a second", nullptr, *content.ratePerSecond));
    if (!content.headers.isEmpty())
        m_facts->addMono(tr("Headers"), content.headers.keys().join(u'\n')); // values may be credentials
}

void WebhookConfiguration::showErrors(const std::vector<StatsError> &errors)
{
    clearLayout(m_errors);
    if (errors.empty())
        m_errors->addWidget(mutedLabel(tr("None in this time."), this));
    for (const StatsError &error : errors)
        addPair(m_errors, error.error, QLocale().toString(error.count), this);
}

void WebhookConfiguration::setMayChange(bool may)
{
    m_rotate->setEnabled(may);
}

} // namespace pm::ui
