// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagecards.h"

#include "ui/charts/usagecharts.h"
#include "ui/widgets/metriccard.h"

#include <QHBoxLayout>
#include <QLocale>

namespace pm::ui {

namespace {

constexpr double kNear = 0.8;
constexpr double kVeryNear = 0.95;

QString milliseconds(const std::optional<double> &ms, int decimals)
{
    return ms ? UsageCards::tr("%1 ms").arg(QLocale().toString(*ms, 'f', decimals)) : QStringLiteral("–");
}

// Of durations that are counted in classes.
QString boundText(const std::optional<double> &ms)
{
    if (ms && isBeyondBounds(*ms))
        return beyondBoundsText();
    return ms ? QStringLiteral("≤ ") + milliseconds(ms, 0) : milliseconds(ms, 0);
}

} // namespace

UsageCards::UsageCards(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_requests = addCard(theme, tr("Requests"), "usageCards.requests");
    m_succeeded = addCard(theme, tr("Success rate"), "usageCards.succeeded");
    m_limited = addCard(theme, tr("Rate-limited"), "usageCards.limited");
    m_average = addCard(theme, tr("Average latency"), "usageCards.average");
    m_p95 = addCard(theme, tr("95 % of the requests"), "usageCards.p95");
    m_peak = addCard(theme, tr("Busiest minute"), "usageCards.peak");
}

MetricCard *UsageCards::addCard(const Theme &theme, const QString &name, const char *objectName)
{
    auto *card = new MetricCard(theme, name, this);
    card->setObjectName(QString::fromLatin1(objectName));
    layout()->addWidget(card);
    return card;
}

void UsageCards::showLoading()
{
    for (MetricCard *card : {m_requests, m_succeeded, m_limited, m_average, m_p95, m_peak})
        card->showLoading();
}

void UsageCards::show(const UsageReport &report)
{
    const QLocale locale;
    const UsageTotals &totals = report.totals;
    m_requests->setFigure(locale.toString(totals.requests),
                          tr("by %n key(s)", nullptr, static_cast<int>(report.keys.size())));
    m_succeeded->setFigure(totals.successRate ? percentText(*totals.successRate) : QStringLiteral("–"),
                           tr("%n error(s)", nullptr, static_cast<int>(totals.errors)),
                           totals.errors > 0 ? Tone::Danger : Tone::Neutral);
    const double limited = totals.requests > 0
                             ? static_cast<double>(totals.rateLimited) / static_cast<double>(totals.requests)
                             : 0.0;
    m_limited->setFigure(locale.toString(totals.rateLimited), tr("%1 of the requests").arg(percentText(limited)),
                         totals.rateLimited > 0 ? Tone::Warning : Tone::Neutral);
    m_average->setFigure(milliseconds(totals.averageMs, 1), tr("within the service"));
    m_p95->setFigure(boundText(totals.p95Ms), tr("within the service"));
    showPeak(report);
}

void UsageCards::showPeak(const UsageReport &report)
{
    const QLocale locale;
    const int limit = report.rateLimit.perMinute;
    const double share = limit > 0 ? static_cast<double>(report.peakPerMinute) / limit : 0.0;
    const Tone tone = share >= kVeryNear ? Tone::Danger : share >= kNear ? Tone::Warning : Tone::Neutral;
    m_peak->setFigure(locale.toString(report.peakPerMinute),
                      limit > 0 ? tr("%1 of the limit of %2").arg(percentText(share), locale.toString(limit))
                                : QString(),
                      tone);
}

} // namespace pm::ui
