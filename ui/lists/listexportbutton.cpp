// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/listexportbutton.h"

#include <QFileDialog>
#include <QLocale>

namespace pm::ui {

ListExportButton::ListExportButton(Theme &theme, const QString &name, const QString &title, QWidget *parent)
    : QPushButton(tr("Export"), parent)
    , m_title(title)
{
    setObjectName(name + QStringLiteral(".export"));
    setToolTip(tr("Everything that the filters find, as CSV"));
    theme.setIcon(this, QStringLiteral("download"));
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_isExporting)
            Q_EMIT stopRequested();
        else
            askForFile();
    });
}

void ListExportButton::showRows(std::optional<qint64> rows)
{
    m_isExporting = rows.has_value();
    setText(rows ? tr("Stop (%1)").arg(QLocale().toString(*rows)) : tr("Export"));
}

void ListExportButton::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export as CSV"), m_title.toLower() + QStringLiteral(".csv"),
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ListExportButton::fileChosen);
    dialog->open();
}

} // namespace pm::ui
