// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagecards.h"

#include "ui/charts/usagecharts.h"
#include "ui/widgets/metriccard.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

#include <numeric>

namespace pm::ui {

namespace {

constexpr int kFewColumns = 3;
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
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    m_requests = addCard(theme, tr("Requests"), "usageCards.requests");
    m_succeeded = addCard(theme, tr("Success rate"), "usageCards.succeeded");
    m_limited = addCard(theme, tr("Rate-limited"), "usageCards.limited");
    m_average = addCard(theme, tr("Average latency"), "usageCards.average");
    m_p95 = addCard(theme, tr("95 % of the requests"), "usageCards.p95");
    m_peak = addCard(theme, tr("Busiest minute"), "usageCards.peak");
    arrange();
}

MetricCard *UsageCards::addCard(const Theme &theme, const QString &name, const char *objectName)
{
    auto *card = new MetricCard(theme, name, this);
    card->setObjectName(QString::fromLatin1(objectName));
    m_cards.push_back(card);
    return card;
}

QSize UsageCards::minimumSizeHint() const
{
    return {widthOf(kFewColumns), m_grid->minimumSize().height()};
}

// Figures make cards wider and narrower, too.
bool UsageCards::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

int UsageCards::widthOf(int columns) const
{
    std::vector<int> widths(static_cast<std::size_t>(columns));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        int &width = widths[i % widths.size()];
        width = std::max(width, m_cards[i]->sizeHint().width());
    }
    return std::accumulate(widths.begin(), widths.end(), (columns - 1) * m_grid->spacing());
}

void UsageCards::arrange()
{
    const int all = static_cast<int>(m_cards.size());
    const int columns = widthOf(all) <= width() ? all : kFewColumns;
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int i = 0; i < all; ++i) {
        m_grid->removeWidget(m_cards[static_cast<std::size_t>(i)]);
        m_grid->addWidget(m_cards[static_cast<std::size_t>(i)], i / columns, i % columns);
    }
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
                          tr("by %n key(s)", nullptr, static_cast<int>(report.keyCount)));
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
