// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagetable.h"

#include "ui/widgets/sections.h"

#include <QHeaderView>
#include <QLabel>
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
    layout->addWidget(sectionTitle(title, this));
    layout->addWidget(m_table);
    layout->addStretch();
    connect(&theme, &Theme::changed, this, &UsageTable::fitHeight);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        if (const UsageLine *line = m_model->itemAt(row))
            Q_EMIT lineChosen(*line);
    });
    showLoading();
}

void UsageTable::show(std::vector<UsageLine> lines)
{
    const QString chosen = m_table->currentIndex().data(CursorTableModel::IdRole).toString();
    m_model->reset(std::move(lines), {});
    if (const int row = chosen.isEmpty() ? -1 : m_model->rowOf(chosen); row >= 0)
        m_table->selectRow(row);
    fitHeight();
}

void UsageTable::showLoading()
{
    m_model->showRowsAreComing();
    fitHeight();
}

void UsageTable::fitHeight()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + rows * m_theme.rowHeight() + kFrames);
}

} // namespace pm::ui
