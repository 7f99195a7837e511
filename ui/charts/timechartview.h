// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/charts/timechart.h"

#include <QChartView>

class QDateTimeAxis;
class QValueAxis;

namespace pm::ui {

// The plot itself and the ways to move in it.
class TimeChartView : public QChartView
{
    Q_OBJECT
public:
    TimeChartView(const Theme &theme, QWidget *parent);

    void setData(const ChartData &shown);
    // The index of the chosen time; nothing when none is.
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    [[nodiscard]] QString textOf(std::size_t index, QChar separator) const;
    // As it stands at the axis: a day of UTC where the times are days, else the operator's own time.
    [[nodiscard]] QString axisText(UnixMs time) const;
    // The times at the edges.
    [[nodiscard]] std::pair<UnixMs, UnixMs> shownRange() const;
    // No value is above nothing, which is said.
    [[nodiscard]] bool isEmpty() const;
    void zoom(double factor, UnixMs around);
    void pan(double share);
    void showAll();

Q_SIGNALS:
    void chosenChanged();

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString lineOf(const ChartSeries &series, std::size_t index) const;
    void restyle();
    void rebuild();
    void addSeries(const ChartSeries &series, std::vector<double> &base);
    [[nodiscard]] double highestValue(const std::vector<double> &stacked) const;
    void setRange(UnixMs from, UnixMs to);
    void choose(std::optional<std::size_t> index);
    void chooseByKey(std::size_t index);
    [[nodiscard]] bool hasDays() const;
    void drawTimes(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawChosen(QPainter &painter) const;
    [[nodiscard]] std::optional<std::size_t> indexAt(double x) const;
    [[nodiscard]] UnixMs timeAt(double x) const;

    const Theme &m_theme;
    ChartData m_data;
    QDateTimeAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
    std::optional<std::size_t> m_chosen;
    bool m_zoomed = false;
    std::optional<double> m_dragFrom;
};

} // namespace pm::ui
