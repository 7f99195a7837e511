// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/celldelegate.h"

#include <QTableView>

#include <vector>

namespace pm::ui {

// A table of things to choose from. When it is too narrow the less important columns go, by priority and never by
// clipping; the header's menu brings any of them back.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    struct Column {
        int index;
        CellDelegate::Kind kind;
        int width;         // preferred; the first column takes what is left
        int priority;      // 1 stays longest
        bool shown = true; // at first
    };

    DataTable(const Theme &theme, CellDelegate *delegate, std::vector<Column> columns, QWidget *parent = nullptr);

    // After the model was set.
    void showColumns();
    // What the operator chose, by QHeaderView's own format plus the hidden columns.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    void selectFirstRow();

Q_SIGNALS:
    void rowActivated(int row);
    void rowRemovalRequested(int row); // by the Delete key
    void columnsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();
    void showHeaderMenu(const QPoint &position);
    void setHoveredRow(int row);

    const Theme &m_theme;
    CellDelegate *m_delegate;
    std::vector<Column> m_columns;
    bool m_fitting = false;
};

} // namespace pm::ui
