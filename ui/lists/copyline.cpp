// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/copyline.h"

#include "ui/lists/copybutton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr qsizetype kShort = 24;
constexpr QSize kButton{22, 18}; // no higher than a line

} // namespace

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
    label->setToolTip(text);
    // What is short has its button right behind it.
    const bool isLong = shown.size() > kShort;
    label->setWordWrap(isLong);
    m_button->setFixedSize(kButton);
    row->addWidget(label, isLong ? 1 : 0);
    row->addWidget(m_button, 0, Qt::AlignTop);
    if (!isLong)
        row->addStretch();
}

} // namespace pm::ui
