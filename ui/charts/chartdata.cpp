// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

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

// A name may hold what separates columns.
QString csvField(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

ChartData thinned(const ChartData &data, std::size_t most)
{
    if (data.times.size() <= most)
        return data;
    const std::size_t step = (data.times.size() + most - 1) / most;
    ChartData result{.times = {}, .series = {}, .unit = data.unit, .decimals = data.decimals};
    for (std::size_t i = 0; i < data.times.size(); i += step)
        result.times.push_back(data.times[i]);
    for (const ChartSeries &series : data.series) {
        ChartSeries fewer{.name = series.name, .color = series.color, .kind = series.kind, .values = {}};
        for (std::size_t i = 0; i < data.times.size(); i += step)
            fewer.values.push_back(joined(series, i, i + step));
        result.series.push_back(std::move(fewer));
    }
    return result;
}

QString csvOf(const ChartData &data)
{
    QString csv = QStringLiteral("time");
    for (const ChartSeries &series : data.series)
        csv += u',' + csvField(series.name);
    csv += u'\n';
    for (std::size_t i = 0; i < data.times.size(); ++i) {
        csv += toIso(data.times[i]);
        for (const ChartSeries &series : data.series) {
            csv += u',';
            if (i < series.values.size() && series.values[i])
                csv += QString::number(*series.values[i], 'f', data.decimals);
        }
        csv += u'\n';
    }
    return csv;
}

} // namespace pm::ui
