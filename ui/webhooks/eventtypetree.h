// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventtype.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace pm::ui {

// The events by area, each to be ticked alone or with its area; words narrow what is shown, not what is ticked.
class EventTypeTree : public QWidget
{
    Q_OBJECT
public:
    explicit EventTypeTree(QWidget *parent = nullptr);

    void setChosen(EventTypes types);
    [[nodiscard]] EventTypes chosen() const;

Q_SIGNALS:
    void edited();

private:
    void fill();
    void tick(QTreeWidgetItem *item);
    void applyFilter(const QString &words);
    void showCount();

    QLineEdit *m_words;
    QTreeWidget *m_tree;
    QLabel *m_count;
    Qt::CheckState m_pressed = Qt::Unchecked; // of the row that was pressed, before
};

} // namespace pm::ui
