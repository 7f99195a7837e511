// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/opensheets.h"

#include "ui/widgets/sheet.h"

#include <QMainWindow>

namespace pm::ui {

QList<Sheet *> OpenSheets::all() const
{
    return m_window.centralWidget()->findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
}

Sheet *OpenSheets::top() const
{
    const auto sheets = all();
    const auto seen = std::find_if(sheets.rbegin(), sheets.rend(),
                                   [](const Sheet *sheet) { return sheet->isVisible(); });
    return seen == sheets.rend() ? nullptr : *seen;
}

Sheet *OpenSheets::precious() const
{
    const auto sheets = all();
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [](const Sheet *sheet) { return !sheet->isHidden() && sheet->isPrecious(); });
    return found == sheets.end() ? nullptr : *found;
}

void OpenSheets::drop() const
{
    const auto sheets = all();
    for (Sheet *sheet : sheets) {
        sheet->hide();
        sheet->deleteLater();
    }
}

} // namespace pm::ui
