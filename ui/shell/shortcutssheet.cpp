// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/shortcutssheet.h"

#include "ui/widgets/detailgrid.h"

#include <QPushButton>

namespace pm::ui {

ShortcutsSheet::ShortcutsSheet(const Theme &theme, bool canLock, QWidget *parent)
    : Sheet(theme, tr("Keyboard shortcuts"), parent)
{
    setObjectName(QStringLiteral("shortcutsSheet"));
    auto *grid = new DetailGrid(this);
    grid->addText(tr("Ctrl+K"),
                  tr("Search or jump to a page, a key, an endpoint, a tenant, an action, or a pasted id"));
    grid->addText(tr("Ctrl+1 … 9"), tr("Open an area by its place"));
    grid->addText(tr("Ctrl+F"), tr("Filter the list"));
    grid->addText(tr("Ctrl+N"), tr("Create"));
    grid->addText(tr("Enter"), tr("Open the selected row"));
    grid->addText(tr("Delete"), tr("Revoke the selected key"));
    grid->addText(tr("Esc"), tr("Close or go back"));
    grid->addText(tr("F5"), tr("Refresh"));
    grid->addText(tr("Ctrl+,"), tr("Settings"));
    if (canLock)
        grid->addText(tr("Ctrl+L"), tr("Lock"));
    grid->addText(tr("F1"), tr("This list"));
    setContent(grid);
    auto *close = addButton(tr("Close"), QStringLiteral("primary"), QStringLiteral("shortcuts.close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace pm::ui
