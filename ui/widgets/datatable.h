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
        int width;          // preferred; texts share what is left over, and the first column takes the rest
        int priority;       // 1 stays longest
        bool shown = true;  // at first
        bool sized = false; // by the operator: it keeps its width
        int least = 130;    // of the first one, before it is narrower others go
    };

    DataTable(const Theme &theme, CellDelegate *delegate, std::vector<Column> columns, QWidget *parent = nullptr);

    // After the model was set.
    void showColumns();
    // What the operator chose: which columns are shown, and the widths.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    void selectFirstRow();
    // Letters find nothing: it would be looked for in every row, and all that are not there be read for it.
    void keyboardSearch(const QString &) override {}

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
    [[nodiscard]] int hideWhatDoesNotFit();
    void shareOut(int spare);
    void keepWidth(int index, int width);
    void showHeaderMenu(const QPoint &position);
    void setHoveredRow(int row);

    const Theme &m_theme;
    CellDelegate *m_delegate;
    std::vector<Column> m_columns;
    bool m_fitting = false;
};

} // namespace pm::ui
