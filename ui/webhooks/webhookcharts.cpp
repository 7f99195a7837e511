// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookcharts.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::WebhookCharts)
};

ChartSeries seriesOf(const QString &name, QColor Palette::*color, ChartSeries::Kind kind)
{
    return {.name = name, .color = color, .kind = kind, .values = {}};
}

} // namespace

ChartData deliveriesChart(const WebhookStats &stats)
{
    ChartData data;
    data.series = {seriesOf(Texts::tr("delivered"), &Palette::success, ChartSeries::Kind::Area),
                   seriesOf(Texts::tr("failed"), &Palette::danger, ChartSeries::Kind::Area)};
    for (const StatsBucket &bucket : stats.series) {
        data.times.push_back(bucket.start);
        data.series[0].values.emplace_back(static_cast<double>(bucket.delivered));
        data.series[1].values.emplace_back(static_cast<double>(bucket.failed));
    }
    return data;
}

ChartData durationChart(const WebhookStats &stats)
{
    ChartData data;
    data.unit = QStringLiteral("ms");
    data.series = {seriesOf(Texts::tr("mean"), &Palette::chart, ChartSeries::Kind::Line),
                   seriesOf(Texts::tr("95 % below"), &Palette::chartSecond, ChartSeries::Kind::Line)};
    data.marks = {{.name = QStringLiteral("3 s"), .value = kVerySlowMs, .color = &Palette::danger},
                  {.name = QStringLiteral("1 s"), .value = kSlowMs, .color = &Palette::warning}};
    for (const StatsBucket &bucket : stats.series) {
        data.times.push_back(bucket.start);
        data.series[0].values.push_back(bucket.meanMs);
        data.series[1].values.push_back(bucket.p95Ms);
    }
    return data;
}

} // namespace pm::ui
