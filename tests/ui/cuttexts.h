// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/elidedlabel.h"

#include <QPushButton>

namespace pm::test {

inline bool isCut(const QWidget &widget)
{
    if (qobject_cast<const ui::ElidedLabel *>(&widget) != nullptr)
        return false; // it says so, and has the rest in its tip
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label != nullptr && label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    return widget.width() < widget.sizeHint().width();
}

// The texts below a widget that have less room than they need.
inline QStringList cutTexts(const QWidget &top)
{
    QStringList cut;
    const auto check = [&](const QWidget *widget, const QString &text) {
        if (widget->isVisible() && !text.isEmpty() && isCut(*widget))
            cut.append(text);
    };
    const auto labels = top.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        check(label, label->text());
    const auto buttons = top.findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        check(button, button->text());
    return cut;
}

} // namespace pm::test
