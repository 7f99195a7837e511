// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QPlainTextEdit>

namespace pm::ui {

// JavaScript to write: coloured, with numbered lines, and a mark on the one that does not work.
class ScriptEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ScriptEdit(Theme &theme, QWidget *parent = nullptr);

    // From 1; 0 for none.
    void setProblemLine(int line);
    [[nodiscard]] int problemLine() const { return m_problemLine; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Numbers;
    void placeNumbers();
    void paintNumbers(QPaintEvent &event);
    void markProblem();
    [[nodiscard]] int numbersWidth() const;

    const Theme &m_theme;
    QWidget *m_numbers;
    int m_problemLine = 0;
};

} // namespace pm::ui
