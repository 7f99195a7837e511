// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/desktopnotifications.h"
#include "app/desktop/systemcolors.h"
#include "app/main/application.h"
#include "ui/widgets/theme.h"

#include <memory>

namespace pm::ui {
class MainWindow;
class NoticeAlerts;
class WelcomePage;
} // namespace pm::ui

namespace pm::app {

// The windows of this console: the welcome page until a workspace is open, then its window.
class ConsoleWindows : public QObject
{
    Q_OBJECT
public:
    explicit ConsoleWindows(Application &application);
    ~ConsoleWindows() override;

    // Shows what there is to see now.
    void show();
    [[nodiscard]] ui::MainWindow *mainWindow() const { return m_main.get(); } // nothing until a workspace is open
    [[nodiscard]] ui::Theme &theme() { return m_theme; }

private:
    void applyPreferences();
    void follow();
    void leave();
    void showStarting();
    void showWelcome(const QString &message);
    void showMain();
    void alert(const ConsoleContext &context);
    void reportPaint();
    void openWorkspace(const QString &id);
    void connectTo(const QUrl &url, const QString &name, bool production);
    void open(const Workspace &workspace);
    void activate(const QString &activationToken);

    Application &m_application;
    ui::Theme m_theme;
    SystemColors m_systemColors;
    std::unique_ptr<ui::WelcomePage> m_welcome;
    std::unique_ptr<ui::MainWindow> m_main;
    DesktopNotifications m_desktop;
    std::unique_ptr<ui::NoticeAlerts> m_alerts;
};

} // namespace pm::app
