// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/diagnosticsbutton.h"

#include "app/services/noticeservice.h"
#include "ui/settings/diagnostics.h"

#include <QFileDialog>
#include <QSaveFile>

namespace pm::ui {

DiagnosticsButton::DiagnosticsButton(const app::ConsoleContext &context, QWidget *parent)
    : QPushButton(tr("Export diagnostics…"), parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("settings.diagnostics"));
    connect(this, &QPushButton::clicked, this, &DiagnosticsButton::askForFile);
}

void DiagnosticsButton::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export diagnostics"), QStringLiteral("penguinmails-diagnostics.txt"),
                                   tr("Text files (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsButton::exportTo);
    dialog->open();
}

void DiagnosticsButton::exportTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = diagnosticsText(m_context).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_context.notices.post(app::Notice::Level::Success, tr("The diagnostics are written."), path);
    else
        m_context.notices.post(app::Notice::Level::Danger, tr("The diagnostics could not be written."),
                               file.errorString());
}

} // namespace pm::ui
