// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// How the console looks and behaves on this computer, and the operator's own account.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

private:
    QFormLayout *addSection(const QString &title);
    void addHint(QFormLayout &form, const QString &text);
    void addAppearance();
    void addSafety();
    void addNetwork();
    void addNotices();
    void addAccount();
    void openFactor();
    void showFactor();
    void addWorkspaces();
    void addAbout();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    QVBoxLayout *m_sections;
    QPushButton *m_factor = nullptr;
};

} // namespace pm::ui
