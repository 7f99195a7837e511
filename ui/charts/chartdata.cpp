// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/csv.h"
#include "ui/charts/timechart.h"

#include <algorithm>

namespace pm::ui {

namespace {

std::optional<double> joined(const ChartSeries &series, std::size_t from, std::size_t to)
{
    std::optional<double> result;
    for (std::size_t i = from; i < std::min(to, series.values.size()); ++i) {
        const std::optional<double> &value = series.values[i];
        if (!value)
            continue;
        if (series.kind == ChartSeries::Kind::Area)
            result = result.value_or(0) + *value;
        else
            result = result ? std::max(*result, *value) : *value;
    }
    return result;
}

} // namespace

QString textInstead(const ChartSeries &series, double value)
{
    return series.beyond && value >= series.beyond->from ? series.beyond->text : QString();
}

ChartData thinned(const ChartData &data, std::size_t most)
{
    if (data.times.size() <= most)
        return data;
    const std::size_t step = (data.times.size() + most - 1) / most;
    ChartData result{.times = {}, .series = {}, .unit = data.unit, .decimals = data.decimals, .marks = data.marks};
    for (std::size_t i = 0; i < data.times.size(); i += step)
        result.times.push_back(data.times[i]);
    for (const ChartSeries &series : data.series) {
        ChartSeries fewer = series;
        fewer.values.clear();
        for (std::size_t i = 0; i < data.times.size(); i += step)
            fewer.values.push_back(joined(series, i, i + step));
        result.series.push_back(std::move(fewer));
    }
    return result;
}

QString csvOf(const ChartData &data)
{
    QStringList titles{QStringLiteral("time")};
    for (const ChartSeries &series : data.series)
        titles.append(data.unit.isEmpty() ? series.name : series.name + QStringLiteral(", ") + data.unit);
    QByteArray csv = csvLine(titles);
    for (std::size_t i = 0; i < data.times.size(); ++i) {
        QStringList cells{toIso(data.times[i])};
        for (const ChartSeries &series : data.series) {
            const bool known = i < series.values.size() && series.values[i];
            const QString instead = known ? textInstead(series, *series.values[i]) : QString();
            const bool isNumber = known && instead.isEmpty();
            cells.append(isNumber ? QString::number(*series.values[i], 'f', data.decimals) : instead);
        }
        csv += csvLine(cells);
    }
    return QString::fromUtf8(csv);
}

} // namespace pm::ui
