// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/usagecharts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace pm::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::UsageCharts)
};

ChartSeries series(const QString &name, QColor Palette::*color, ChartSeries::Kind kind)
{
    return {.name = name, .color = color, .kind = kind, .values = {}};
}

// Of durations that are counted in classes.
ChartSeries percentile(const QString &name, QColor Palette::*color)
{
    ChartSeries line = series(name, color, ChartSeries::Kind::Line);
    line.isBound = true;
    line.beyond = {.from = static_cast<double>(kBeyondBoundsMs), .text = beyondBoundsText()};
    return line;
}

} // namespace

UsageTotals totalsOf(const std::vector<UsageBucket> &buckets)
{
    UsageTotals totals;
    for (const UsageBucket &bucket : buckets) {
        totals.requests += bucket.requests;
        totals.errors += bucket.errors;
        totals.rateLimited += bucket.rateLimited;
    }
    if (totals.requests > 0)
        totals.successRate = 1.0
                           - static_cast<double>(totals.errors + totals.rateLimited)
                                 / static_cast<double>(totals.requests);
    return totals;
}

QString percentText(double share)
{
    return Text::tr("%1 %").arg(QLocale().toString(std::floor(share * 1000) / 10, 'f', 1));
}

ChartData requestsChart(const std::vector<UsageBucket> &buckets)
{
    ChartData data;
    ChartSeries succeeded = series(Text::tr("Succeeded"), &Palette::chart, ChartSeries::Kind::Area);
    ChartSeries errors = series(Text::tr("Errors"), &Palette::danger, ChartSeries::Kind::Area);
    ChartSeries limited = series(Text::tr("Rate-limited"), &Palette::chartWarning, ChartSeries::Kind::Area);
    for (const UsageBucket &bucket : buckets) {
        data.times.push_back(bucket.start);
        succeeded.values.emplace_back(static_cast<double>(bucket.requests - bucket.errors - bucket.rateLimited));
        errors.values.emplace_back(static_cast<double>(bucket.errors));
        limited.values.emplace_back(static_cast<double>(bucket.rateLimited));
    }
    data.series = {std::move(succeeded), std::move(errors), std::move(limited)};
    return data;
}

ChartData latencyChart(const std::vector<UsageBucket> &buckets)
{
    ChartData data{.times = {}, .series = {}, .unit = QStringLiteral("ms")};
    ChartSeries median = percentile(Text::tr("50 % within"), &Palette::chart);
    ChartSeries p95 = percentile(Text::tr("95 % within"), &Palette::chartSecond);
    for (const UsageBucket &bucket : buckets) {
        data.times.push_back(bucket.start);
        median.values.push_back(bucket.p50Ms);
        p95.values.push_back(bucket.p95Ms);
    }
    data.series = {std::move(median), std::move(p95)};
    return data;
}

ChartData limitChart(const UsageReport &report)
{
    ChartData data;
    ChartSeries peak = series(Text::tr("Busiest minute"), &Palette::chart, ChartSeries::Kind::Line);
    for (const UsageBucket &bucket : report.series) {
        data.times.push_back(bucket.start);
        peak.values.emplace_back(static_cast<double>(bucket.peakPerMinute.value_or(0)));
    }
    data.series = {std::move(peak)};
    const int limit = report.rateLimit.perMinute;
    if (limit > 0) {
        data.marks = {{Text::tr("Limit: %1").arg(QLocale().toString(limit)), static_cast<double>(limit),
                       &Palette::danger},
                      {Text::tr("95 %"), limit * 0.95, &Palette::warning},
                      {Text::tr("80 %"), limit * 0.8, &Palette::muted}};
    }
    return data;
}

QComboBox *makeRangeBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(Text::tr("Range of time"));
    box->addItem(Text::tr("Last hour"), QStringLiteral("1h"));
    box->addItem(Text::tr("Last 24 hours"), QStringLiteral("24h"));
    box->addItem(Text::tr("Last 7 days"), QStringLiteral("7d"));
    box->addItem(Text::tr("Last 30 days"), QStringLiteral("30d"));
    box->addItem(Text::tr("Last 90 days"), QStringLiteral("90d"));
    box->setCurrentIndex(2);
    return box;
}

} // namespace pm::ui
