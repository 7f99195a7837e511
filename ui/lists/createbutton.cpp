// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/createbutton.h"

namespace pm::ui {

CreateButton::CreateButton(Theme &theme, const QString &name, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setObjectName(name);
    setProperty("role", QStringLiteral("primary"));
    theme.setIcon(this, QStringLiteral("plus"), &Palette::onAccent);
}

void CreateButton::showRights(bool may, bool hasTenant, const QString &refusal)
{
    setEnabled(may && hasTenant);
    setToolTip(may ? tr("Ctrl+N") : refusal);
}

} // namespace pm::ui
