// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/focusorder.h"

#include <QLayout>
#include <QWidget>

namespace pm::ui {

namespace {

QWidgetList partsOf(const QLayout &layout)
{
    QWidgetList parts;
    for (int i = 0; i < layout.count(); ++i) {
        if (QWidget *widget = layout.itemAt(i)->widget())
            parts.append(widget);
        else if (const QLayout *inner = layout.itemAt(i)->layout())
            parts.append(partsOf(*inner));
    }
    return parts;
}

// What has a proxy, as a spin box's line, comes with the other.
QWidgetList reachedByTab(QWidget *part)
{
    QWidgetList widgets;
    for (QWidget *widget = part->nextInFocusChain(); widget != part; widget = widget->nextInFocusChain()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (takesTab && part->isAncestorOf(widget))
            widgets.append(widget);
    }
    return widgets;
}

} // namespace

void orderFocus(const QLayout &layout)
{
    QWidget *last = nullptr;
    for (QWidget *part : partsOf(layout)) {
        for (QWidget *widget : reachedByTab(part)) {
            if (last != nullptr)
                QWidget::setTabOrder(last, widget);
            last = widget;
        }
    }
}

} // namespace pm::ui
