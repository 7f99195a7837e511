// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/consolewindows.h"

#include "app/main/pages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticealerts.h"
#include "ui/shell/welcomepage.h"

#include <QTimer>

#include <cstdio>

namespace pm::app {

using namespace std::chrono_literals;
using Phase = OpenWorkspace::Phase;

namespace {

constexpr auto kQuickStart = 1500ms;

ui::Theme::Choice choiceOf(Preferences::Theme theme)
{
    switch (theme) {
    case Preferences::Theme::System:
        return ui::Theme::Choice::System;
    case Preferences::Theme::Light:
        return ui::Theme::Choice::Light;
    case Preferences::Theme::Dark:
        return ui::Theme::Choice::Dark;
    }
    return ui::Theme::Choice::System;
}

} // namespace

ConsoleWindows::ConsoleWindows(Application &application)
    : m_application(application)
{
    applyPreferences();
    connect(&m_systemColors, &SystemColors::told, &m_theme, &ui::Theme::setSystemDark);
    connect(&application.preferences(), &Preferences::changed, this, &ConsoleWindows::applyPreferences);
    connect(&application, &Application::workspaceChosen, this, &ConsoleWindows::follow);
    connect(&application, &Application::workspaceClosing, this, &ConsoleWindows::leave);
    connect(&application, &Application::activationRequested, this, &ConsoleWindows::activate);
    if (application.workspace() != nullptr)
        follow();
}

ConsoleWindows::~ConsoleWindows() = default;

void ConsoleWindows::applyPreferences()
{
    m_theme.setChoice(choiceOf(m_application.preferences().theme()));
    m_theme.setCompact(m_application.preferences().density() == Preferences::Density::Compact);
}

void ConsoleWindows::follow()
{
    connect(m_application.workspace(), &OpenWorkspace::phaseChanged, this, &ConsoleWindows::show);
}

// Its window shows what is about to be gone. The other comes first, or the program would end with the last one.
void ConsoleWindows::leave()
{
    if (!m_main)
        return;
    showWelcome({});
    m_alerts.reset();
    m_main.reset();
}

void ConsoleWindows::show()
{
    const OpenWorkspace *workspace = m_application.workspace();
    if (workspace == nullptr)
        showWelcome({});
    else if (m_main)
        return; // a service that fails later is a notice there
    else if (workspace->phase() == Phase::Open)
        showMain();
    else if (workspace->phase() == Phase::Failed)
        showWelcome(workspace->error()->message);
    else
        showStarting();
}

// A service that starts at once needs no words.
void ConsoleWindows::showStarting()
{
    QTimer::singleShot(m_welcome ? 0ms : kQuickStart, this, [this] {
        const OpenWorkspace *workspace = m_application.workspace();
        if (workspace != nullptr && workspace->phase() == Phase::Starting)
            showWelcome(tr("Starting %1…").arg(workspace->workspace().name));
    });
}

void ConsoleWindows::showWelcome(const QString &message)
{
    if (!m_welcome) {
        m_welcome = std::make_unique<ui::WelcomePage>(m_theme);
        connect(m_welcome.get(), &ui::WelcomePage::localRequested, this,
                [this] { open(m_application.localWorkspace()); });
        connect(m_welcome.get(), &ui::WelcomePage::demoRequested, this, [this] { open(Application::demoWorkspace()); });
        connect(m_welcome.get(), &ui::WelcomePage::platformRequested, this, &ConsoleWindows::connectTo);
    }
    m_welcome->setMessage(message);
    m_welcome->show();
}

void ConsoleWindows::showMain()
{
    const ConsoleContext &context = m_application.workspace()->context();
    m_main = std::make_unique<ui::MainWindow>(m_theme, context, makePages(m_theme, context));
    // Later, since that may be the end of the window that says it.
    connect(m_main.get(), &ui::MainWindow::workspaceRequested, this, &ConsoleWindows::openWorkspace,
            Qt::QueuedConnection);
    connect(m_main.get(), &ui::MainWindow::forgetRequested, &m_application, &Application::forgetOpen,
            Qt::QueuedConnection);
    if (qEnvironmentVariableIsSet("PENGUINMAILS_REPORT_PAINT"))
        connect(m_main.get(), &ui::MainWindow::contentShown, this, &ConsoleWindows::reportPaint);
    alert(context);
    m_main->show();
    if (m_welcome)
        m_welcome->close(); // after the other is there, or the program would end
}

void ConsoleWindows::alert(const ConsoleContext &context)
{
    m_alerts = std::make_unique<ui::NoticeAlerts>(ui::NoticeAlerts::Sources{.clock = context.clock,
                                                                            .notices = context.notices,
                                                                            .preferences = context.preferences,
                                                                            .desktop = m_desktop},
                                                  *m_main);
    connect(m_alerts.get(), &ui::NoticeAlerts::endpointRequested, this,
            [this](const QString &id, const QString &token) {
                activate(token);
                m_main->showItem(QStringLiteral("webhooks"), id); // of several the page alone
            });
}

// For `make bench`: one line on standard output as soon as real rows can be seen.
void ConsoleWindows::reportPaint()
{
    m_main->repaint();
    std::fputs("{\"event\":\"painted\"}\n", stdout);
    std::fflush(stdout);
}

void ConsoleWindows::openWorkspace(const QString &id)
{
    if (const auto workspace = m_application.find(id))
        open(*workspace);
    else
        showWelcome({});
}

// One that is known keeps its name, which its operator knows it by.
void ConsoleWindows::connectTo(const QUrl &url, const QString &name, bool production)
{
    Workspace platform = m_application.platformWorkspace(url);
    if (platform.id.isEmpty())
        platform.name = name;
    platform.production = platform.production || production;
    open(platform);
}

void ConsoleWindows::open(const Workspace &workspace)
{
    // One that failed makes room, with all that its window shows.
    if (m_main && m_application.workspace()->phase() == Phase::Failed && m_main->asksAboutUnsaved()) {
        activate({});
        return;
    }
    m_application.open(workspace);
    if (m_main && m_welcome)
        m_welcome->close(); // it is in a console of its own
}

void ConsoleWindows::activate(const QString &activationToken)
{
    QWidget *window = m_main ? static_cast<QWidget *>(m_main.get()) : m_welcome.get();
    if (window == nullptr)
        return;
    // Where Qt looks for it when a window is to take the focus on Wayland.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toLatin1());
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

} // namespace pm::app
