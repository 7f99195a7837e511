// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>

#include <vector>

namespace pm::ui {

// One of the things that were offered, or all of them, which comes first and is the choice at the start.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    struct Choice {
        QString text;
        QString data; // never empty
    };

    ChoiceBox(const QString &name, const QString &title, const QString &all, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    // Empty when it is all.
    [[nodiscard]] QString choice() const { return currentData().toString(); }
    // Without a word; what is chosen stays, offered or not.
    void offer(const std::vector<Choice> &choices);
    void choose(const Choice &choice);
    // All, and nothing else to choose, without a word.
    void forget();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace pm::ui
