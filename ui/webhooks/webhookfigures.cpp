// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookfigures.h"

#include "app/services/webhookservices.h"
#include "ui/webhooks/webhookcharts.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

WebhookFigures::WebhookFigures(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_range(new QComboBox(this))
    , m_problem(wrappedLabel({}, this))
    , m_deliveries(new TimeChart(theme, tr("Deliveries"), this))
    , m_durations(new TimeChart(theme, tr("Response time"), this))
{
    m_range->setObjectName(QStringLiteral("webhookDetail.range"));
    m_range->setAccessibleName(tr("Time that the figures cover"));
    m_range->addItem(tr("Last 24 hours"), static_cast<int>(StatsRange::Day));
    m_range->addItem(tr("Last 7 days"), static_cast<int>(StatsRange::Week));
    m_range->addItem(tr("Last 30 days"), static_cast<int>(StatsRange::Month));
    connect(m_range, &QComboBox::currentIndexChanged, this, &WebhookFigures::readAgain);
    m_problem->setObjectName(QStringLiteral("webhookDetail.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->hide();
    m_deliveries->setObjectName(QStringLiteral("webhookDetail.deliveriesChart"));
    m_durations->setObjectName(QStringLiteral("webhookDetail.durationChart"));
    auto *charts = new QHBoxLayout;
    charts->setSpacing(16);
    charts->addWidget(cardOf(m_deliveries, this), 1);
    charts->addWidget(cardOf(m_durations, this), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_range, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addLayout(charts, 1);
}

void WebhookFigures::read(const WebhookId &id)
{
    m_id = id;
    readAgain();
}

void WebhookFigures::forget()
{
    m_id = {};
    m_reading.cancel();
    m_asked.reset();
    clear();
}

// Each delivery may ask for it: an answer that takes longer than that is waited for.
void WebhookFigures::readAgain()
{
    const auto range = static_cast<StatsRange>(m_range->currentData().toInt());
    if (m_id.isEmpty() || m_asked == range)
        return;
    m_asked = range;
    m_reading = m_context.webhooks.endpoints.stats(m_id, range, {this, [this](const Result<WebhookStats> &stats) {
                                                                     handleStats(stats);
                                                                 }});
}

void WebhookFigures::handleStats(const Result<WebhookStats> &stats)
{
    const auto asked = std::exchange(m_asked, {});
    if (stats)
        return show(*stats);
    if (m_shown != asked) { // else what is known last is better than nothing
        clear();
        Q_EMIT couldNotBeRead();
    }
    showProblem(stats.error());
}

void WebhookFigures::showProblem(const Error &error)
{
    m_problem->setText(errorLine(error));
    m_problem->show();
}

void WebhookFigures::clear()
{
    m_shown.reset();
    m_problem->hide();
    m_deliveries->setData({});
    m_durations->setData({});
}

void WebhookFigures::show(const WebhookStats &stats)
{
    m_shown = stats.range;
    m_problem->hide();
    m_deliveries->setData(deliveriesChart(stats));
    m_durations->setData(durationChart(stats));
    Q_EMIT wereRead(stats);
}

} // namespace pm::ui
