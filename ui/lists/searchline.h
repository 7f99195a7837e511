// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QTimer>

namespace pm::ui {

// Words that narrow a list.
class SearchLine : public QLineEdit
{
    Q_OBJECT
public:
    SearchLine(Theme &theme, const QString &name, const QString &hint, QWidget *parent = nullptr);

    [[nodiscard]] QString words() const { return text().trimmed(); }
    [[nodiscard]] QSize sizeHint() const override;
    // Counts at once.
    void setWords(const QString &words);
    // Nobody hears of it.
    void showWords(const QString &words);
    void focusWords();

Q_SIGNALS:
    // Typing is waited for until it pauses.
    void wordsChanged();

private:
    QTimer m_pause;
};

} // namespace pm::ui
