// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usageview.h"

#include "ui/charts/timechart.h"
#include "ui/charts/usagecharts.h"
#include "ui/usage/usagecards.h"
#include "ui/usage/usagetable.h"

#include <QFrame>
#include <QGridLayout>

namespace pm::ui {

namespace {

using Kind = CellDelegate::Kind;

template<class Column>
DataTable::Column column(Column index, Kind kind, int width, int priority)
{
    return {.index = static_cast<int>(index), .kind = kind, .width = width, .priority = priority};
}

std::vector<DataTable::Column> statusColumns()
{
    using C = StatusLineColumn;
    return {column(C::Status, Kind::Mono, 120, 1), column(C::Share, Kind::Progress, 170, 3),
            column(C::Requests, Kind::Number, 120, 2)};
}

std::vector<DataTable::Column> endpointColumns()
{
    using C = EndpointLineColumn;
    return {column(C::Endpoint, Kind::Mono, 240, 1), column(C::Share, Kind::Progress, 150, 4),
            column(C::Requests, Kind::Number, 100, 2), column(C::Average, Kind::Number, 110, 3)};
}

std::vector<DataTable::Column> keyColumns()
{
    using C = KeyLineColumn;
    return {column(C::Name, Kind::Strong, 150, 1),    column(C::Requests, Kind::Number, 90, 2),
            column(C::Errors, Kind::Number, 76, 3),   column(C::RateLimited, Kind::Number, 98, 4),
            column(C::Average, Kind::Number, 104, 6), column(C::P95, Kind::Number, 118, 5)};
}

} // namespace

UsageView::UsageView(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_cards(new UsageCards(theme, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_cards, 0, 0, 1, 2);
    m_requests = addChart(grid, 1, 0, tr("Requests"), "usageView.requests");
    m_latency = addChart(grid, 1, 1, tr("Latency"), "usageView.latency");
    m_limit = addChart(grid, 2, 0, tr("Busiest minute of a key and the rate limit"), "usageView.limit");
    addTables(grid, clock);
}

TimeChart *UsageView::addChart(QGridLayout *grid, int row, int column, const QString &title, const char *name)
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    auto *chart = new TimeChart(m_theme, title, card);
    chart->setObjectName(QString::fromLatin1(name));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 10, 12, 10);
    layout->addWidget(chart);
    grid->addWidget(card, row, column);
    return chart;
}

void UsageView::addTables(QGridLayout *grid, const Clock &clock)
{
    m_statuses = new UsageTable(m_theme, clock, tr("Status codes"), statusLineColumns(), statusColumns(), this);
    m_endpoints = new UsageTable(m_theme, clock, tr("Endpoints"), endpointLineColumns(), endpointColumns(), this);
    m_keys = new UsageTable(m_theme, clock, tr("Keys"), keyLineColumns(), keyColumns(), this);
    m_statuses->table().setObjectName(QStringLiteral("usageView.statuses"));
    m_endpoints->table().setObjectName(QStringLiteral("usageView.endpoints"));
    m_keys->table().setObjectName(QStringLiteral("usageView.keys"));
    m_keys->addLink(tr("Scope advisor"), tr("What the chosen key is granted and does not use"))
        ->setObjectName(QStringLiteral("usageView.advice"));
    grid->addWidget(m_statuses, 2, 1);
    grid->addWidget(m_keys, 3, 0);
    grid->addWidget(m_endpoints, 3, 1);
    connect(m_keys, &UsageTable::lineChosen, this,
            [this](const UsageLine &line) { Q_EMIT keyChosen(KeyId(line.id.text())); });
    connect(m_endpoints, &UsageTable::lineChosen, this,
            [this](const UsageLine &line) { Q_EMIT endpointChosen(line.name); });
}

void UsageView::show(const UsageReport &report)
{
    m_cards->show(report);
    m_requests->setData(requestsChart(report.series));
    m_latency->setData(latencyChart(report.series));
    m_limit->setData(limitChart(report));
    m_statuses->show(statusLines(report));
    m_endpoints->show(endpointLines(report));
    m_keys->show(keyLines(report));
}

void UsageView::showLoading()
{
    m_cards->showLoading();
    for (TimeChart *chart : {m_requests, m_latency, m_limit})
        chart->setData({});
    for (UsageTable *table : {m_statuses, m_endpoints, m_keys})
        table->showLoading();
}

QPixmap UsageView::picture()
{
    constexpr int kMargin = 16;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((size() + QSize(2 * kMargin, 2 * kMargin)) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(m_theme.palette().window);
    render(&picture, QPoint(kMargin, kMargin), {}, DrawChildren);
    return picture;
}

} // namespace pm::ui
