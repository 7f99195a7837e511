// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/copyline.h"

#include "ui/lists/copybutton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

CopyLine::CopyLine(Theme &theme, app::Clipboard &clipboard, const QString &shown, const QString &text,
                   const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_button(new CopyButton(theme, clipboard, text, what, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *label = new QLabel(shown, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("mono"));
    label->setWordWrap(true);
    label->setToolTip(text);
    row->addWidget(label, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
}

} // namespace pm::ui
