// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/draftsheet.h"

#include "ui/widgets/confirmsheet.h"

#include <QPushButton>

namespace pm::ui {

DraftSheet::DraftSheet(Theme &theme, const QString &title, const QString &name, QWidget *parent)
    : Sheet(theme, title, parent)
    , m_theme(theme)
    , m_cancel(addButton(tr("Cancel"), QStringLiteral("secondary"), name + QStringLiteral(".cancel")))
{
    connect(m_cancel, &QPushButton::clicked, this, &DraftSheet::reject);
}

void DraftSheet::reject()
{
    if (m_busy)
        return;
    if (!hasDraft())
        return Sheet::reject();
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Discard what you typed?"),
                                       .text = tr("It has not been saved."),
                                       .action = tr("Discard"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this] { Sheet::reject(); });
    question->open();
}

void DraftSheet::setBusy(bool busy)
{
    m_busy = busy;
    m_cancel->setEnabled(!busy);
}

} // namespace pm::ui
