// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"

#include <QPushButton>

namespace pm::ui {

// Asks for a file, writes the diagnostics there and tells how it went.
class DiagnosticsButton : public QPushButton
{
    Q_OBJECT
public:
    explicit DiagnosticsButton(const app::ConsoleContext &context, QWidget *parent = nullptr);

    void exportTo(const QString &path);

private:
    void askForFile();

    const app::ConsoleContext &m_context;
};

} // namespace pm::ui
