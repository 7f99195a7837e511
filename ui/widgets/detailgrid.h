// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace pm::ui {

// Names at the left, values at the right, as an inspector lists them. Values can be selected and copied.
class DetailGrid : public QWidget
{
    Q_OBJECT
public:
    explicit DetailGrid(QWidget *parent = nullptr);
    void clear();
    QLabel *addText(const QString &name, const QString &value, const QString &toolTip = {});
    QLabel *addMono(const QString &name, const QString &value);
    // Leads to what it names.
    QPushButton *addLink(const QString &name, const QString &value, const QString &toolTip = {});
    // The name stands beside the value's first line, which may be higher than one of a text.
    void addWidget(const QString &name, QWidget *value, int firstLine = 0);

private:
    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace pm::ui
