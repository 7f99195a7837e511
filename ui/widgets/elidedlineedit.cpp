// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/elidedlineedit.h"

#include <QStyleOptionFrame>
#include <QStylePainter>

namespace pm::ui {

namespace {

constexpr int kMargin = 2; // that QLineEdit leaves itself

} // namespace

QRect ElidedLineEdit::room() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect contents = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    return contents.marginsRemoved(textMargins()).adjusted(kMargin, 0, -kMargin, 0);
}

QString ElidedLineEdit::shownText() const
{
    return hasFocus() ? text() : fontMetrics().elidedText(text(), Qt::ElideRight, room().width());
}

void ElidedLineEdit::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (shown == text())
        return QLineEdit::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
    painter.drawItemText(room(), static_cast<int>(alignment()), palette(), isEnabled(), shown, QPalette::Text);
}

} // namespace pm::ui
