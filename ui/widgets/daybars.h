// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QDate>
#include <QWidget>

#include <vector>

namespace pm::ui {

// A bar a day; the value of the day under the pointer, or chosen with the arrow keys, is shown above.
class DayBars : public QWidget
{
    Q_OBJECT
public:
    explicit DayBars(const Theme &theme, QWidget *parent = nullptr);
    void setDays(const QDate &first, std::vector<qint64> values);

    [[nodiscard]] QSize sizeHint() const override { return {200, 72}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void point(int day);

    const Theme &m_theme;
    QDate m_first;
    std::vector<qint64> m_values;
    int m_pointed = -1;
};

} // namespace pm::ui
