// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QPushButton>

namespace pm::ui {

// A filter that is on or off; an active one shows the cross that takes it away.
class FilterChip : public QPushButton
{
    Q_OBJECT
public:
    FilterChip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

private:
    void showState(bool active);
    const Theme &m_theme;
};

} // namespace pm::ui
