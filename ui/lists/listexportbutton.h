// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QPushButton>

#include <optional>

namespace pm::ui {

// Asks for a file to write a list to; while that goes on it counts the rows and stops it.
class ListExportButton : public QPushButton
{
    Q_OBJECT
public:
    // `name` is the page's, which begins the object names; `title` becomes the file's.
    ListExportButton(Theme &theme, const QString &name, const QString &title, QWidget *parent);

    // While an export is under way; nothing when it has ended.
    void showRows(std::optional<qint64> rows);

Q_SIGNALS:
    void fileChosen(const QString &path);
    void stopRequested();

private:
    void askForFile();

    QString m_title;
    bool m_isExporting = false;
};

} // namespace pm::ui
