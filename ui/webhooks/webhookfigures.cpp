// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookfigures.h"

#include "app/services/webhookservices.h"
#include "ui/webhooks/webhookcharts.h"
#include "ui/widgets/sections.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>

namespace pm::ui {

WebhookFigures::WebhookFigures(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_range(new QComboBox(this))
    , m_deliveries(new TimeChart(theme, tr("Deliveries"), this))
    , m_durations(new TimeChart(theme, tr("Response time"), this))
{
    m_range->setObjectName(QStringLiteral("webhookDetail.range"));
    m_range->setAccessibleName(tr("Time that the figures cover"));
    m_range->addItem(tr("Last 24 hours"), static_cast<int>(StatsRange::Day));
    m_range->addItem(tr("Last 7 days"), static_cast<int>(StatsRange::Week));
    m_range->addItem(tr("Last 30 days"), static_cast<int>(StatsRange::Month));
    connect(m_range, &QComboBox::currentIndexChanged, this, &WebhookFigures::readAgain);
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
}

void WebhookFigures::readAgain()
{
    if (m_id.isEmpty())
        return;
    const auto range = static_cast<StatsRange>(m_range->currentData().toInt());
    m_reading = m_context.webhooks.endpoints.stats(m_id, range, {this, [this](const Result<WebhookStats> &stats) {
                                                                     if (stats)
                                                                         show(*stats);
                                                                 }});
}

void WebhookFigures::show(const WebhookStats &stats)
{
    m_deliveries->setData(deliveriesChart(stats));
    m_durations->setData(durationChart(stats));
    Q_EMIT wereRead(stats);
}

} // namespace pm::ui
