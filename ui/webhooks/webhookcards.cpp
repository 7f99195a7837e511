// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookcards.h"

#include "models/domain/webhooks/heldevents.h"
#include "ui/webhooks/webhookcharts.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/metriccard.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

namespace pm::ui {

namespace {

constexpr double kGoodRate = 0.99;

Tone toneOfRate(const std::optional<double> &rate)
{
    return rate && *rate < kGoodRate ? Tone::Danger : Tone::Neutral;
}

// As it is rounded: "+4", "−7.5", "±0".
struct Change {
    Change(double change, int decimals)
    {
        const QLocale locale;
        const double factor = std::pow(10, decimals);
        const double rounded = std::round(change * factor) / factor;
        isRise = rounded > 0;
        isFall = rounded < 0;
        const QChar sign = isRise ? u'+' : isFall ? u'−' : u'±';
        text = sign + locale.toString(std::abs(rounded), 'f', rounded == 0 ? 0 : decimals);
    }

    QString text;
    bool isRise = false;
    bool isFall = false;
};

QString comparedText(StatsRange range, const QString &change)
{
    switch (range) {
    case StatsRange::Day:
        return WebhookCards::tr("Against the 24 hours before: %1").arg(change);
    case StatsRange::Week:
        return WebhookCards::tr("Against the 7 days before: %1").arg(change);
    case StatsRange::Month:
        return WebhookCards::tr("Against the 30 days before: %1").arg(change);
    }
    return {};
}

void addChangeOfCount(MetricCard &card, const WebhookStats &stats)
{
    const auto before = stats.before ? static_cast<double>(stats.before->delivered + stats.before->failed) : 0.0;
    if (before == 0)
        return;
    const Change change(100 * (static_cast<double>(stats.delivered + stats.failed) / before - 1), 0);
    const QString text = WebhookCards::tr("%1 %").arg(change.text);
    card.setBeside({.text = text,
                    .saying = comparedText(stats.range, text),
                    .tone = change.isRise ? Tone::Success : Tone::Neutral});
}

void addChangeOfRate(MetricCard &card, const WebhookStats &stats)
{
    if (!stats.before || !stats.before->successRate || !stats.successRate)
        return;
    const Change change(100 * (*stats.successRate - *stats.before->successRate), 1);
    card.setBeside({.text = change.text,
                    .saying = comparedText(stats.range, WebhookCards::tr("%1 points").arg(change.text)),
                    .tone = change.isFall ? Tone::Danger
                          : change.isRise ? Tone::Success
                                          : Tone::Neutral,
                    .isDotted = change.isFall});
}

void addSlowest(MetricCard &card, const WebhookStats &stats)
{
    if (!stats.p95Ms)
        return;
    const Tone tone = *stats.p95Ms > kVerySlowMs ? Tone::Danger
                    : *stats.p95Ms > kSlowMs     ? Tone::Warning
                                                 : Tone::Success;
    card.setBeside({.text = WebhookCards::tr("p95 %1").arg(QLocale().toString(*stats.p95Ms, 'f', 0)),
                    .saying = WebhookCards::tr("95 % below %1").arg(millisecondsText(stats.p95Ms)),
                    .tone = tone,
                    .isDotted = tone != Tone::Success});
}

void addOldestHeld(MetricCard &card, const Webhook &webhook, UnixMs now)
{
    if (webhook.held == 0 || !webhook.oldestHeldAt)
        return;
    card.setBeside({.text = WebhookCards::tr("oldest %1").arg(relativeTime(*webhook.oldestHeldAt, now)),
                    .saying = WebhookCards::tr("The oldest is from %1").arg(exactTime(*webhook.oldestHeldAt)),
                    .tone = webhook.status == WebhookStatus::Inactive ? Tone::Danger : Tone::Warning,
                    .isDotted = true});
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
    const bool hadMean = stats.before && stats.before->meanMs;
    m_cards[2]->setFigure(millisecondsText(stats.meanMs),
                          hadMean ? tr("before: %1").arg(millisecondsText(stats.before->meanMs)) : QString());
    m_cards[3]->setFigure(locale.toString(webhook.held),
                          webhook.held > 0 ? tr("kept for %1 hours").arg(kHeldHours) : tr("nothing waits"));
    addChangeOfCount(*m_cards[0], stats);
    addChangeOfRate(*m_cards[1], stats);
    addSlowest(*m_cards[2], stats);
    addOldestHeld(*m_cards[3], webhook, now);
}

} // namespace pm::ui
