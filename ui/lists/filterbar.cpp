// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/filterbar.h"

#include "ui/lists/searchline.h"

namespace pm::ui {

FilterBar::FilterBar(Theme &theme, const QString &name, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchLine(theme, name, hint, this))
{
}

} // namespace pm::ui
