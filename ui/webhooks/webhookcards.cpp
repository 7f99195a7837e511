// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookcards.h"

#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/metriccard.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLocale>

namespace pm::ui {

namespace {

constexpr double kGoodRate = 0.99;

Tone toneOfRate(const std::optional<double> &rate)
{
    return rate && *rate < kGoodRate ? Tone::Danger : Tone::Neutral;
}

} // namespace

WebhookCards::WebhookCards(const Theme &theme, Of what, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    if (what == Of::All)
        m_cards = {addCard(theme, tr("Active"), "webhookCards.active"),
                   addCard(theme, tr("Delivered today"), "webhookCards.delivered"),
                   addCard(theme, tr("Attempts ok"), "webhookCards.rate"),
                   addCard(theme, tr("Need attention"), "webhookCards.failing")};
    else
        m_cards = {addCard(theme, tr("Deliveries"), "webhookDetail.deliveries"),
                   addCard(theme, tr("Delivered in the end"), "webhookDetail.rate"),
                   addCard(theme, tr("Mean response"), "webhookDetail.mean"),
                   addCard(theme, tr("Held events"), "webhookDetail.held")};
}

MetricCard *WebhookCards::addCard(const Theme &theme, const QString &name, const char *objectName)
{
    auto *card = new MetricCard(theme, name, this);
    card->setObjectName(QString::fromLatin1(objectName));
    layout()->addWidget(card);
    return card;
}

void WebhookCards::showLoading()
{
    for (MetricCard *card : m_cards)
        card->showLoading();
}

void WebhookCards::showUnknown()
{
    for (MetricCard *card : m_cards)
        card->setFigure(QStringLiteral("–"));
}

void WebhookCards::showSummary(const WebhookSummary &summary)
{
    const QLocale locale;
    m_cards[0]->setFigure(locale.toString(summary.active), tr("endpoints that get events"));
    m_cards[1]->setFigure(locale.toString(summary.deliveredToday), tr("since midnight UTC"));
    m_cards[2]->setFigure(rateText(summary.successRate), tr("in the last 24 hours"), toneOfRate(summary.successRate));
    m_cards[3]->setFigure(locale.toString(summary.failing), tr("failing or stopped by a rule"),
                          summary.failing > 0 ? Tone::Danger : Tone::Neutral);
}

void WebhookCards::showStats(const WebhookStats &stats, const Webhook &webhook, UnixMs now)
{
    const QLocale locale;
    m_cards[0]->setFigure(locale.toString(stats.delivered + stats.failed),
                          tr("%n on the way", nullptr, static_cast<int>(stats.pending)));
    m_cards[1]->setFigure(rateText(stats.successRate), tr("%n given up", nullptr, static_cast<int>(stats.failed)),
                          toneOfRate(stats.successRate));
    m_cards[2]->setFigure(millisecondsText(stats.meanMs), tr("95 % below %1").arg(millisecondsText(stats.p95Ms)));
    m_cards[3]->setFigure(locale.toString(webhook.held),
                          webhook.oldestHeldAt ? tr("the oldest from %1").arg(relativeTime(*webhook.oldestHeldAt, now))
                                               : tr("nothing waits"),
                          webhook.held > 0 ? Tone::Warning : Tone::Neutral);
}

} // namespace pm::ui
