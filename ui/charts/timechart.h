// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace pm::ui {

class TimeChartView;

// One line or layer of a chart; a value for each time, nothing where there is none.
struct ChartSeries {
    enum class Kind { Area, Line }; // areas are stacked in their order
    QString name;
    QColor Palette::*color = &Palette::chart;
    Kind kind = Kind::Area;
    std::vector<std::optional<double>> values;
    bool isBound = false; // what was measured is at most a value
    struct Beyond {
        double from = 0;
        QString text; // "> 2 s"
    };
    std::optional<Beyond> beyond{}; // values that are no bound, and what is said instead of them
};

// A line across the chart that values are held against, e.g. a limit.
struct ChartMark {
    QString name; // stands at the line
    double value = 0;
    QColor Palette::*color = &Palette::danger;
};

struct ChartData {
    std::vector<UnixMs> times; // ascending; a day or more apart they are days of UTC, and read as those
    std::vector<ChartSeries> series;
    QString unit;                   // after a value: "ms"
    int decimals = 0;               // of a value
    std::vector<ChartMark> marks{}; // highest first
};

// What is said instead of a value; empty where it is said itself.
[[nodiscard]] QString textInstead(const ChartSeries &series, double value);
// At most `most` points: neighbours are joined, areas by their sum and lines by their highest value.
[[nodiscard]] ChartData thinned(const ChartData &data, std::size_t most);
// Time in ISO 8601 and one column a series, with the unit in its title.
[[nodiscard]] QString csvOf(const ChartData &data);

// Values over time: the exact ones under the pointer or the arrow keys, Home and End; + and -, or the wheel with Ctrl
// or in the chart that has the focus, zoom; dragging or Shift with an arrow pans; 0 shows all again. Copied as a
// picture or as CSV from its menu.
class TimeChart : public QWidget
{
    Q_OBJECT
public:
    TimeChart(Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setData(const ChartData &shown);
    [[nodiscard]] const ChartData &chartData() const { return m_data; }
    // What is shown of the point that was chosen, as a screen reader reads it; empty without one.
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] TimeChartView *view() const { return m_view; }

    // With its title and legend.
    [[nodiscard]] QImage picture() const;
    void copyPicture() const;
    void copyCsv() const;

private:
    QWidget *makeHead();
    void showLegend();

    Theme &m_theme;
    ChartData m_data;
    QLabel *m_title;
    TimeChartView *m_view;
    QLabel *m_legend;
};

} // namespace pm::ui
