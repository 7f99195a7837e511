// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/usagecolumns.h"
#include "ui/widgets/datatable.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace pm::ui {

// A part of a report as a table under its title, as tall as its rows; Enter or a double click chooses a line.
class UsageTable : public QWidget
{
    Q_OBJECT
public:
    UsageTable(const Theme &theme, const Clock &clock, const QString &title, std::vector<ItemColumn<UsageLine>> columns,
               std::vector<DataTable::Column> shown, QWidget *parent = nullptr);

    // Beside the title: chooses the current line.
    QPushButton *addLink(const QString &text, const QString &toolTip);
    void show(std::vector<UsageLine> lines);
    void showLoading();
    [[nodiscard]] DataTable &table() { return *m_table; }

Q_SIGNALS:
    void lineChosen(const pm::UsageLine &line);

private:
    void fitHeight();
    void chooseCurrent();
    void showLink();

    const Theme &m_theme;
    ItemTableModel<UsageLine> *m_model;
    DataTable *m_table;
    QHBoxLayout *m_head;
    QPushButton *m_link = nullptr;
};

} // namespace pm::ui
