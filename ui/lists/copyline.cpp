// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/copyline.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr qsizetype kShort = 24;

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
    label->ensurePolished(); // its font is the style sheet's
    const int above = (kFirstLine - label->fontMetrics().height()) / 2;
    label->setContentsMargins(0, above, 0, above);
    // What is short has its button right behind it.
    const bool isLong = shown.size() > kShort;
    label->setWordWrap(isLong);
    row->addWidget(label, isLong ? 1 : 0);
    row->addWidget(m_button, 0, Qt::AlignTop);
    if (!isLong)
        row->addStretch();
}

} // namespace pm::ui
