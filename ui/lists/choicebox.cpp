// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/choicebox.h"

#include <QSignalBlocker>
#include <QStylePainter>

namespace pm::ui {

namespace {

constexpr int kWidth = 240;
constexpr int kLeastWidth = 130; // beside others in a narrow window

} // namespace

ChoiceBox::ChoiceBox(const QString &name, const QString &title, const QString &all, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setMinimumWidth(kLeastWidth);
    setMaximumWidth(kWidth);
    addItem(all);
}

// However long the names are that it offers.
QSize ChoiceBox::sizeHint() const
{
    return {kWidth, QComboBox::sizeHint().height()};
}

// As QComboBox does, which cuts a long text in the middle of a letter.
void ChoiceBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - 2);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    if (!isEditable())
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceBox::offer(const std::vector<Choice> &choices)
{
    const QSignalBlocker quiet(this);
    const Choice chosen{.text = itemText(currentIndex()), .data = choice()};
    while (count() > 1)
        removeItem(count() - 1);
    for (const Choice &choice : choices)
        addItem(choice.text, choice.data);
    if (chosen.data.isEmpty())
        setCurrentIndex(0);
    else
        choose(chosen);
}

void ChoiceBox::choose(const Choice &choice)
{
    if (findData(choice.data) < 0)
        addItem(choice.text, choice.data);
    setCurrentIndex(findData(choice.data));
}

void ChoiceBox::forget()
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(0);
    offer({});
}

} // namespace pm::ui
