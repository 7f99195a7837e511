// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/timechartview.h"

#include <QAreaSeries>
#include <QDateTimeAxis>
#include <QKeyEvent>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace pm::ui {

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;
constexpr qint64 kTwoDays = 2 * kDay;
constexpr double kWheelStep = 1.25;
constexpr double kPanShare = 0.2;
constexpr int kFontPixels = 11;
constexpr int kTimesHeight = 20; // below the plot
constexpr int kNarrow = 420;
constexpr double kLineWidth = 2;
// Fewer do not show a course any more.
constexpr double kFewestPoints = 3;

QFont chartFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setPixelSize(kFontPixels);
    return font;
}

} // namespace

TimeChartView::TimeChartView(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_timeAxis(new QDateTimeAxis(this))
    , m_valueAxis(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    chart()->legend()->hide();
    chart()->setMargins({0, 4, 0, kTimesHeight});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    connect(&theme, &Theme::changed, this, &TimeChartView::rebuild);
    restyle();
}

void TimeChartView::restyle()
{
    const Palette &palette = m_theme.palette();
    chart()->setBackgroundBrush(palette.surface);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(palette.surface);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_timeAxis), static_cast<QAbstractAxis *>(m_valueAxis)}) {
        axis->setLabelsFont(chartFont(*this));
        axis->setLabelsColor(palette.muted);
        axis->setGridLineColor(palette.border);
        axis->setLinePenColor(palette.border);
    }
    m_timeAxis->setGridLineVisible(false);
    m_timeAxis->setLabelsVisible(false); // it knows the operator's own time only
}

// Who looks at a point or at a part goes on doing so while new values come in.
void TimeChartView::setData(const ChartData &shown)
{
    const std::optional<UnixMs> chosen = m_chosen ? std::optional(m_data.times[*m_chosen]) : std::nullopt;
    m_data = shown;
    m_chosen.reset();
    const auto kept = chosen ? std::lower_bound(m_data.times.begin(), m_data.times.end(), *chosen) : m_data.times.end();
    if (kept != m_data.times.end() && *kept == *chosen)
        m_chosen = static_cast<std::size_t>(kept - m_data.times.begin());
    rebuild();
    if (chosen)
        Q_EMIT chosenChanged();
}

void TimeChartView::rebuild()
{
    chart()->removeAllSeries();
    restyle();
    std::vector<double> base(m_data.times.size(), 0.0);
    for (const ChartSeries &series : m_data.series)
        addSeries(series, base);
    const double highest = highestValue(base);
    const bool wholes = m_data.decimals == 0;
    m_valueAxis->setRange(0, std::max(highest, wholes ? 4.0 : 1.0)); // no axis of 0, 1, 1
    m_valueAxis->setLabelFormat(!wholes && highest < 4 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    m_valueAxis->setTickCount(5);
    m_valueAxis->applyNiceNumbers();
    const auto [from, to] = shownRange();
    const bool stays = m_zoomed && !m_data.times.empty() && from >= m_data.times.front() && to <= m_data.times.back();
    if (stays)
        setRange(from, to);
    else
        showAll();
}

double TimeChartView::highestValue(const std::vector<double> &stacked) const
{
    constexpr double kAboveMarks = 1.1; // for their names
    double highest = 0;
    for (const double sum : stacked)
        highest = std::max(highest, sum);
    for (const ChartSeries &series : m_data.series) {
        for (const std::optional<double> &value : series.values)
            highest = std::max(highest, value.value_or(0));
    }
    for (const ChartMark &mark : m_data.marks)
        highest = std::max(highest, mark.value * kAboveMarks);
    return highest;
}

bool TimeChartView::isEmpty() const
{
    return std::none_of(m_data.series.begin(), m_data.series.end(), [](const ChartSeries &series) {
        return std::any_of(series.values.begin(), series.values.end(),
                           [](const std::optional<double> &value) { return value.value_or(0) > 0; });
    });
}

void TimeChartView::addSeries(const ChartSeries &series, std::vector<double> &base)
{
    const QColor color = m_theme.palette().*series.color;
    auto *upper = new QLineSeries;
    if (series.kind == ChartSeries::Kind::Line) {
        for (std::size_t i = 0; i < m_data.times.size(); ++i) {
            if (i < series.values.size() && series.values[i])
                upper->append(static_cast<double>(m_data.times[i]), *series.values[i]);
        }
        upper->setPen(QPen(color, kLineWidth));
        upper->setPointsVisible(upper->count() < kFewestPoints); // a single one is no line
        chart()->addSeries(upper);
        upper->attachAxis(m_timeAxis);
        upper->attachAxis(m_valueAxis);
        return;
    }
    auto *lower = new QLineSeries;
    for (std::size_t i = 0; i < m_data.times.size(); ++i) {
        const auto time = static_cast<double>(m_data.times[i]);
        lower->append(time, base[i]);
        base[i] += i < series.values.size() ? series.values[i].value_or(0) : 0;
        upper->append(time, base[i]);
    }
    auto *area = new QAreaSeries(upper, lower);
    upper->setParent(area);
    lower->setParent(area);
    area->setBrush(color);
    area->setPen(Qt::NoPen); // an empty layer would draw over the one below
    chart()->addSeries(area);
    area->attachAxis(m_timeAxis);
    area->attachAxis(m_valueAxis);
}

void TimeChartView::setRange(UnixMs from, UnixMs to)
{
    m_timeAxis->setTickCount(width() < kNarrow ? 3 : 6);
    m_timeAxis->setRange(QDateTime::fromMSecsSinceEpoch(from), QDateTime::fromMSecsSinceEpoch(to));
    m_zoomed = from > m_data.times.front() || to < m_data.times.back();
    viewport()->update();
}

void TimeChartView::showAll()
{
    if (m_data.times.size() > 1)
        setRange(m_data.times.front(), m_data.times.back());
}

std::pair<UnixMs, UnixMs> TimeChartView::shownRange() const
{
    return {m_timeAxis->min().toMSecsSinceEpoch(), m_timeAxis->max().toMSecsSinceEpoch()};
}

void TimeChartView::zoom(double factor, UnixMs around)
{
    if (m_data.times.size() < 2)
        return;
    const auto [from, to] = shownRange();
    const double step = static_cast<double>(m_data.times[1] - m_data.times[0]);
    if (factor < 1 && static_cast<double>(to - from) * factor < kFewestPoints * step)
        return;
    const auto scaled = [&](UnixMs edge) {
        return around + static_cast<UnixMs>(std::llround(static_cast<double>(edge - around) * factor));
    };
    setRange(std::max(scaled(from), m_data.times.front()), std::min(scaled(to), m_data.times.back()));
}

void TimeChartView::pan(double share)
{
    if (m_data.times.empty())
        return;
    const auto [from, to] = shownRange();
    const auto wanted = static_cast<UnixMs>(std::llround(static_cast<double>(to - from) * share));
    const UnixMs by = std::clamp(wanted, m_data.times.front() - from, m_data.times.back() - to);
    setRange(from + by, to + by);
}

bool TimeChartView::hasDays() const
{
    return m_data.times.size() > 1 && m_data.times[1] - m_data.times[0] >= kDay;
}

QString TimeChartView::axisText(UnixMs time) const
{
    const auto [from, to] = shownRange();
    const QLocale locale;
    if (hasDays())
        return locale.toString(QDateTime::fromMSecsSinceEpoch(time, Qt::UTC), QStringLiteral("d MMM"));
    return locale.toString(QDateTime::fromMSecsSinceEpoch(time),
                           to - from > kTwoDays ? QStringLiteral("d MMM") : QStringLiteral("HH:mm"));
}

QString TimeChartView::lineOf(const ChartSeries &series, std::size_t index) const
{
    const bool known = index < series.values.size() && series.values[index];
    if (const QString instead = known ? textInstead(series, *series.values[index]) : QString(); !instead.isEmpty())
        return tr("%1: %2 %3", "name, value, unit").arg(series.name, instead, QString()).trimmed();
    const QString number = known ? QLocale().toString(*series.values[index], 'f', m_data.decimals)
                                 : QStringLiteral("–");
    const QString value = known && series.isBound ? QStringLiteral("≤ ") + number : number;
    return tr("%1: %2 %3", "name, value, unit").arg(series.name, value, m_data.unit).trimmed();
}

QString TimeChartView::textOf(std::size_t index, QChar separator) const
{
    const QLocale locale;
    const UnixMs time = m_data.times[index];
    const QDate day = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date();
    QStringList lines{hasDays() ? tr("%1 (UTC)", "a day").arg(locale.toString(day, QLocale::ShortFormat))
                                : locale.toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat)};
    for (const ChartSeries &series : m_data.series)
        lines.append(lineOf(series, index));
    return lines.join(separator + (separator == u'\n' ? QString() : QStringLiteral(" ")));
}

void TimeChartView::choose(std::optional<std::size_t> index)
{
    if (index == m_chosen)
        return;
    m_chosen = index;
    viewport()->update();
    Q_EMIT chosenChanged();
}

// A point that is chosen by the keyboard comes into view.
void TimeChartView::chooseByKey(std::size_t index)
{
    choose(index);
    const auto [from, to] = shownRange();
    const UnixMs time = m_data.times[index];
    if (to > from && (time < from || time > to))
        pan(static_cast<double>(time < from ? time - from : time - to) / static_cast<double>(to - from));
}

UnixMs TimeChartView::timeAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    const auto [from, to] = shownRange();
    const double share = plot.width() > 0 ? std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0) : 0.0;
    return from + static_cast<UnixMs>(std::llround(share * static_cast<double>(to - from)));
}

std::optional<std::size_t> TimeChartView::indexAt(double x) const
{
    if (m_data.times.empty())
        return std::nullopt;
    const UnixMs time = timeAt(x);
    const auto after = std::lower_bound(m_data.times.begin(), m_data.times.end(), time);
    if (after == m_data.times.begin())
        return 0;
    if (after == m_data.times.end())
        return m_data.times.size() - 1;
    const bool nearerBefore = time - *(after - 1) < *after - time;
    return static_cast<std::size_t>((nearerBefore ? after - 1 : after) - m_data.times.begin());
}

void TimeChartView::drawForeground(QPainter *painter, const QRectF &)
{
    drawTimes(*painter);
    drawMarks(*painter);
    if (isEmpty() && !m_data.times.empty()) {
        painter->setFont(chartFont(*this));
        painter->setPen(m_theme.palette().muted);
        painter->drawText(chart()->plotArea(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing in this time"));
    }
    if (m_chosen)
        drawChosen(*painter);
    if (!hasFocus())
        return;
    painter->setPen(m_theme.palette().accent);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

// At the ticks; those at the edges stay inside.
void TimeChartView::drawTimes(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const auto [from, to] = shownRange();
    if (m_data.times.size() < 2 || to == from)
        return;
    painter.setFont(chartFont(*this));
    painter.setPen(m_theme.palette().muted);
    const int last = m_timeAxis->tickCount() - 1;
    for (int tick = 0; tick <= last; ++tick) {
        const QString text = axisText(from + (to - from) * tick / last);
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        const double middle = plot.left() + plot.width() * tick / last;
        const double left = std::clamp(middle - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QRectF(left, plot.bottom() + 4, wide + 1, kTimesHeight - 4), Qt::AlignLeft | Qt::AlignTop,
                         text);
    }
}

// The names stand beside each other, as the lines may be close: the first above its line, the others below theirs.
void TimeChartView::drawMarks(QPainter &painter) const
{
    constexpr double kGap = 12;
    const QRectF plot = chart()->plotArea();
    painter.setFont(chartFont(*this));
    double right = plot.right() - 4;
    for (const ChartMark &mark : m_data.marks) {
        const double y = plot.bottom() - plot.height() * mark.value / m_valueAxis->max();
        const QColor color = m_theme.palette().*mark.color;
        painter.setPen(QPen(color, 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const bool isFirst = &mark == m_data.marks.data();
        const QFontMetrics metrics = painter.fontMetrics();
        right -= metrics.horizontalAdvance(mark.name);
        painter.setPen(color);
        painter.drawText(QPointF(right, isFirst ? y - 4 : y + metrics.ascent() + 2), mark.name);
        right -= kGap;
    }
}

void TimeChartView::drawChosen(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const auto [from, to] = shownRange();
    const UnixMs time = m_data.times[*m_chosen];
    if (time < from || time > to || to == from)
        return;
    const Palette &palette = m_theme.palette();
    const double x = plot.left() + plot.width() * static_cast<double>(time - from) / static_cast<double>(to - from);
    painter.setPen(QPen(palette.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QString text = textOf(*m_chosen, u'\n');
    painter.setFont(chartFont(*this));
    constexpr double kPadding = 6;
    QRectF box = painter.fontMetrics().boundingRect(QRect(0, 0, 400, 400), Qt::AlignLeft, text);
    box.adjust(-kPadding, -kPadding, kPadding, kPadding);
    const bool fitsRight = x + 8 + box.width() <= width();
    box.moveTopLeft({fitsRight ? x + 8 : std::max(0.0, x - 8 - box.width()), plot.top()});
    painter.setPen(palette.border);
    painter.setBrush(palette.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(palette.text);
    painter.drawText(box.adjusted(kPadding, kPadding, -kPadding, -kPadding), Qt::AlignLeft, text);
}

void TimeChartView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragFrom && chart()->plotArea().width() > 0) {
        pan((*m_dragFrom - x) / chart()->plotArea().width());
        m_dragFrom = x;
    }
    choose(indexAt(x));
}

void TimeChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragFrom = event->position().x();
}

void TimeChartView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
}

void TimeChartView::mouseDoubleClickEvent(QMouseEvent *)
{
    showAll();
}

void TimeChartView::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore(); // the page scrolls
        return;
    }
    const bool in = event->angleDelta().y() > 0;
    zoom(in ? 1 / kWheelStep : kWheelStep, timeAt(event->position().x()));
    event->accept();
}

void TimeChartView::keyPressEvent(QKeyEvent *event)
{
    const auto [from, to] = shownRange();
    const UnixMs middle = m_chosen ? m_data.times[*m_chosen] : from + (to - from) / 2;
    const bool back = event->key() == Qt::Key_Left;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            return pan(back ? -kPanShare : kPanShare);
        if (m_data.times.empty())
            return;
        if (!m_chosen)
            return chooseByKey(back ? m_data.times.size() - 1 : 0);
        return chooseByKey(back ? *m_chosen - std::min<std::size_t>(*m_chosen, 1)
                                : std::min(*m_chosen + 1, m_data.times.size() - 1));
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_data.times.empty())
            chooseByKey(event->key() == Qt::Key_Home ? 0 : m_data.times.size() - 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1 / kWheelStep, middle);
    case Qt::Key_Minus:
        return zoom(kWheelStep, middle);
    case Qt::Key_0:
        return showAll();
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimeChartView::leaveEvent(QEvent *)
{
    choose(std::nullopt);
}

void TimeChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TimeChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void TimeChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_timeAxis->setTickCount(width() < kNarrow ? 3 : 6);
}

} // namespace pm::ui
