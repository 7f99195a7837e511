// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace pm::ui {

// One line of plain text. What has no room is left out at its end, and is in the tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    // As wide as its text, but `least` is enough.
    explicit ElidedLabel(int least, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;

    const int m_least;
};

} // namespace pm::ui
