// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagetable.h"

#include "ui/widgets/sections.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kMostRows = 10; // more are scrolled to
constexpr int kFrames = 2;

} // namespace

UsageTable::UsageTable(const Theme &theme, const Clock &clock, const QString &title,
                       std::vector<ItemColumn<UsageLine>> columns, std::vector<DataTable::Column> shown,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ItemTableModel<UsageLine>(std::move(columns), this))
    , m_head(new QHBoxLayout)
{
    auto *delegate = new CellDelegate(theme, clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole, this);
    m_table = new DataTable(theme, delegate, std::move(shown), this);
    m_table->setAccessibleName(title);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->showColumns();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_head->addWidget(sectionTitle(title, this), 1);
    layout->addLayout(m_head);
    layout->addWidget(m_table);
    layout->addStretch();
    connect(&theme, &Theme::changed, this, &UsageTable::fitHeight);
    connect(m_table, &DataTable::rowActivated, this, &UsageTable::chooseCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UsageTable::showLink);
    showLoading();
}

QPushButton *UsageTable::addLink(const QString &text, const QString &toolTip)
{
    m_link = new QPushButton(text, this);
    m_link->setProperty("role", QStringLiteral("link"));
    m_link->setToolTip(toolTip);
    m_head->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &UsageTable::chooseCurrent);
    showLink();
    return m_link;
}

void UsageTable::chooseCurrent()
{
    if (const UsageLine *line = m_model->itemAt(m_table->currentIndex().row()))
        Q_EMIT lineChosen(*line);
}

void UsageTable::showLink()
{
    if (m_link != nullptr)
        m_link->setEnabled(m_model->itemAt(m_table->currentIndex().row()) != nullptr);
}

void UsageTable::show(std::vector<UsageLine> lines)
{
    const QString chosen = m_table->currentIndex().data(CursorTableModel::IdRole).toString();
    m_model->reset(std::move(lines), {});
    if (const int row = chosen.isEmpty() ? -1 : m_model->rowOf(chosen); row >= 0)
        m_table->selectRow(row);
    showLink();
    fitHeight();
}

void UsageTable::showLoading()
{
    m_model->showRowsAreComing();
    showLink();
    fitHeight();
}

void UsageTable::fitHeight()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + rows * m_theme.rowHeight() + kFrames);
}

} // namespace pm::ui
