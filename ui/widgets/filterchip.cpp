// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/filterchip.h"

namespace pm::ui {

FilterChip::FilterChip(const Theme &theme, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
{
    setProperty("role", QStringLiteral("chip"));
    setCheckable(true);
    setLayoutDirection(Qt::RightToLeft); // the cross stands behind the text
    setIconSize({12, 12});
    connect(this, &QPushButton::toggled, this, &FilterChip::showState);
    connect(&theme, &Theme::changed, this, [this] { showState(isChecked()); });
}

void FilterChip::showState(bool active)
{
    setIcon(active ? m_theme.icon(QStringLiteral("x"), m_theme.palette().accentText) : QIcon());
}

} // namespace pm::ui
