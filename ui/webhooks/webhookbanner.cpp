// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookbanner.h"

#include "ui/webhooks/webhooktext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace pm::ui {

namespace {

void setSentence(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

WebhookBanner::WebhookBanner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_rule(new QLabel(this))
    , m_evidence(new QLabel(this))
    , m_division(new QLabel(this))
    , m_held(new QLabel(this))
    , m_outlook(new QLabel(this))
    , m_probe(addButton(tr("Probe now"), "webhookDetail.probe"))
    , m_failures(addButton(tr("See the failures"), "webhookDetail.failures"))
{
    setObjectName(QStringLiteral("webhookDetail.banner"));
    m_rule->setObjectName(QStringLiteral("webhookDetail.rule"));
    m_rule->setProperty("role", QStringLiteral("strong"));
    m_evidence->setObjectName(QStringLiteral("webhookDetail.evidence"));
    m_evidence->setProperty("role", QStringLiteral("muted"));
    m_division->setObjectName(QStringLiteral("webhookDetail.division"));
    m_division->setProperty("role", QStringLiteral("muted"));
    m_division->hide();
    m_held->setObjectName(QStringLiteral("webhookDetail.heldText"));
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    for (QLabel *label : {m_rule, m_evidence, m_division, m_held, m_outlook}) {
        label->setTextFormat(Qt::PlainText); // errors are what the endpoint said
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    row->addWidget(m_probe, 0, Qt::AlignTop);
    m_failures->setToolTip(tr("Its deliveries that have failed, in the log"));
    row->addWidget(m_failures, 0, Qt::AlignTop);
    connect(m_probe, &QPushButton::clicked, this, &WebhookBanner::requestProbe);
    connect(m_failures, &QPushButton::clicked, this, &WebhookBanner::failuresRequested);
    connect(&theme, &Theme::changed, this, &WebhookBanner::drawIcon);
    hide();
}

QPushButton *WebhookBanner::addButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

void WebhookBanner::show(const Webhook &webhook, UnixMs now)
{
    const HealthText text = healthText(webhook, now);
    setVisible(!text.rule.isEmpty());
    m_tone = webhook.status == WebhookStatus::Inactive ? Tone::Danger : Tone::Warning;
    setProperty("role", m_tone == Tone::Danger ? QStringLiteral("dangerCallout") : QStringLiteral("callout"));
    style()->unpolish(this);
    style()->polish(this);
    drawIcon();
    setSentence(m_rule, text.rule);
    setSentence(m_evidence, text.evidence);
    setSentence(m_held, text.held);
    setSentence(m_outlook, text.outlook);
    m_probe->setVisible(webhook.status == WebhookStatus::Inactive);
    m_isAsked = false;
    m_noProbe = noProbeText(webhook, now);
    showProbe();
    m_hasFailures = webhook.statusReason && webhook.statusReason->failures > 0;
    m_failures->setVisible(m_hasFailures);
    m_division->setVisible(m_hasFailures && !m_division->text().isEmpty());
}

void WebhookBanner::showFailures(const std::optional<WebhookStats> &stats)
{
    m_division->setText(stats ? failuresText(*stats) : QString());
    m_division->setVisible(m_hasFailures && !m_division->text().isEmpty());
}

void WebhookBanner::setMayProbe(bool may)
{
    m_mayProbe = may;
    showProbe();
}

void WebhookBanner::requestProbe()
{
    m_isAsked = true;
    showProbe();
    Q_EMIT probeRequested();
}

void WebhookBanner::handleNoProbe()
{
    m_isAsked = false;
    showProbe();
}

void WebhookBanner::showProbe()
{
    m_probe->setEnabled(m_mayProbe && !m_isAsked && m_noProbe.isEmpty());
    if (!m_mayProbe)
        m_probe->setToolTip(tr("Your role may look at this but not change it."));
    else if (!m_noProbe.isEmpty())
        m_probe->setToolTip(m_noProbe);
    else
        m_probe->setToolTip(tr("Sends one of the events that are held; when it arrives, the others follow"));
}

void WebhookBanner::drawIcon()
{
    m_icon->setPixmap(m_theme.icon(QStringLiteral("triangle-alert"), m_tone).pixmap(18, 18));
}

} // namespace pm::ui
