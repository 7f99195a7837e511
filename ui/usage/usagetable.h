// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/usagecolumns.h"
#include "ui/widgets/datatable.h"

#include <QWidget>

namespace pm::ui {

// A part of a report as a table under its title, as tall as its rows; Enter or a double click chooses a line.
class UsageTable : public QWidget
{
    Q_OBJECT
public:
    UsageTable(const Theme &theme, const Clock &clock, const QString &title, std::vector<ItemColumn<UsageLine>> columns,
               std::vector<DataTable::Column> shown, QWidget *parent = nullptr);

    void show(std::vector<UsageLine> lines);
    void showLoading();
    [[nodiscard]] DataTable &table() { return *m_table; }

Q_SIGNALS:
    void lineChosen(const pm::UsageLine &line);

private:
    void fitHeight();

    const Theme &m_theme;
    ItemTableModel<UsageLine> *m_model;
    DataTable *m_table;
};

} // namespace pm::ui
