// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/timechart.h"

#include "ui/charts/timechartview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr std::size_t kMostPoints = 500;
constexpr int kPlotHeight = 180;
constexpr int kLeastPlotWidth = 180;

} // namespace

TimeChart::TimeChart(Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(title, this))
    , m_view(new TimeChartView(theme, this))
    , m_legend(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_legend->setProperty("role", QStringLiteral("muted"));
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("timeChart.view"));
    m_view->setAccessibleName(title);
    m_view->setMinimumSize(kLeastPlotWidth, kPlotHeight);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    connect(m_view, &TimeChartView::chosenChanged, this, [this] { m_view->setAccessibleDescription(chosenText()); });
    connect(&theme, &Theme::changed, this, &TimeChart::showLegend);
}

QWidget *TimeChart::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("role", QStringLiteral("sectionTitle"));
    auto *more = new QToolButton(head);
    more->setObjectName(QStringLiteral("timeChart.more"));
    more->setAccessibleName(tr("More of the chart"));
    more->setToolTip(tr("Copy or show all"));
    more->setPopupMode(QToolButton::InstantPopup);
    m_theme.setIcon(more, QStringLiteral("ellipsis"), &Palette::muted);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Copy as picture"), this, &TimeChart::copyPicture);
    menu->addAction(tr("Copy as CSV"), this, &TimeChart::copyCsv);
    menu->addSeparator();
    menu->addAction(tr("Show all (0)"), m_view, &TimeChartView::showAll);
    more->setMenu(menu);
    row->addWidget(m_title, 1);
    row->addWidget(more);
    return head;
}

void TimeChart::setData(const ChartData &shown)
{
    m_data = thinned(shown, kMostPoints);
    m_view->setData(m_data);
    showLegend();
}

QString TimeChart::chosenText() const
{
    return m_view->chosen() ? m_view->textOf(*m_view->chosen(), u';') : QString();
}

void TimeChart::showLegend()
{
    QStringList items;
    for (const ChartSeries &series : m_data.series) {
        items.append(QStringLiteral("<span style='color:%1'>\u25CF</span>&nbsp;%2")
                         .arg((m_theme.palette().*series.color).name(),
                              series.name.toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;"))));
    }
    m_legend->setText(items.join(QStringLiteral(" &nbsp; ")));
}

QImage TimeChart::picture() const
{
    const qreal ratio = devicePixelRatioF();
    QImage picture(size() * ratio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(ratio);
    picture.fill(m_theme.palette().surface);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_legend)})
        part->render(&picture, part->mapTo(this, QPoint()), {}, QWidget::DrawChildren);
    return picture;
}

void TimeChart::copyPicture() const
{
    QGuiApplication::clipboard()->setImage(picture());
}

void TimeChart::copyCsv() const
{
    QGuiApplication::clipboard()->setText(csvOf(m_data));
}

} // namespace pm::ui
