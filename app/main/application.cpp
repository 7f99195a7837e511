// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/application.h"

#include "models/core/ids.h"
#include "models/core/platformaddress.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>

namespace pm::app {

namespace {

const QString kDemoId = QStringLiteral("demo");

// The first workspace that fits.
template<class Fits>
std::optional<Workspace> firstOf(const Preferences &preferences, Fits fits)
{
    const std::vector<Workspace> all = preferences.workspaces();
    const auto found = std::find_if(all.begin(), all.end(), fits);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::unique_ptr<Clock> makeClock(std::optional<UnixMs> fixedTime)
{
    if (fixedTime)
        return std::make_unique<FixedClock>(*fixedTime);
    return std::make_unique<SystemClock>();
}

} // namespace

Application::Application(Folders folders, std::optional<UnixMs> fixedTime)
    : m_folders(std::move(folders))
    , m_fixedTime(fixedTime)
    , m_clock(makeClock(fixedTime))
    , m_preferences(m_folders.preferencesFile())
    , m_clipboard(m_preferences)
{
}

Application::~Application() = default;

Result<Application::Begun> Application::begin(const CommandLine &line)
{
    const Result<std::optional<Workspace>> workspace = wanted(line);
    if (!workspace)
        return fail(workspace.error());
    return *workspace ? openHere(remember(**workspace)) : Begun::Here;
}

Workspace Application::localWorkspace() const
{
    const auto known = firstOf(m_preferences, [](const Workspace &w) { return w.kind == Workspace::Kind::Local; });
    return known.value_or(
        Workspace{.kind = Workspace::Kind::Local, .name = tr("Local workspace"), .colour = QStringLiteral("#0ea5e9")});
}

Workspace Application::demoWorkspace()
{
    return {.id = kDemoId, .kind = Workspace::Kind::Demo, .name = tr("Demo"), .colour = QStringLiteral("#d946ef")};
}

Workspace Application::platformWorkspace(const QUrl &url) const
{
    const QUrl address = normalAddress(url);
    const auto known = firstOf(m_preferences, [&](const Workspace &w) { return normalAddress(w.url) == address; });
    return known.value_or(Workspace{
        .kind = Workspace::Kind::Remote, .name = url.host(), .url = address, .colour = QStringLiteral("#2563eb")});
}

std::optional<Workspace> Application::find(const QString &id) const
{
    return m_preferences.workspace(id);
}

void Application::open(const Workspace &workspace)
{
    const Workspace known = remember(workspace);
    if (!m_open || m_open->phase() == OpenWorkspace::Phase::Failed) {
        if (openHere(known) == Begun::Elsewhere)
            QCoreApplication::quit();
        return;
    }
    const QStringList arguments = known.kind == Workspace::Kind::Demo
                                    ? QStringList{QStringLiteral("--demo")}
                                    : QStringList{QStringLiteral("--workspace"), known.id};
    QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

void Application::forgetOpen()
{
    if (!m_open)
        return; // a second click
    const QString id = m_open->workspace().id;
    close();
    SessionService::forgetWorkspace(m_preferences, m_keychain, id);
}

void Application::close()
{
    if (m_open)
        Q_EMIT workspaceClosing();
    m_open.reset();
    m_instance.reset();
}

Result<std::optional<Workspace>> Application::wanted(const CommandLine &line) const
{
    if (line.demo || line.screenshots)
        return demoWorkspace();
    if (!line.connect.isEmpty())
        return platformWorkspace(line.connect);
    if (line.workspaceId.isEmpty())
        return find(m_preferences.lastWorkspace());
    if (auto workspace = find(line.workspaceId))
        return workspace;
    return fail(ErrorKind::NotFound, QStringLiteral("There is no workspace '%1'.").arg(line.workspaceId));
}

Workspace Application::remember(Workspace workspace)
{
    if (workspace.kind == Workspace::Kind::Demo)
        return demoWorkspace();
    if (workspace.id.isEmpty())
        workspace.id = makeUuid();
    m_preferences.saveWorkspace(workspace);
    if (workspace.kind == Workspace::Kind::Local || !workspace.email.isEmpty()) // else its first operator does it
        m_preferences.setLastWorkspace(workspace.id);
    return workspace;
}

Application::Begun Application::openHere(const Workspace &workspace)
{
    close(); // one that failed
    if (!Folders::make(m_folders.runtime()))
        qWarning("There is no folder to tell other consoles of this one.");
    auto instance = std::make_unique<SingleInstance>(m_folders.runtime(), workspace.id);
    if (!instance->acquire()) {
        if (!instance->activateOther())
            qWarning("The workspace is open in another console, which does not answer.");
        return Begun::Elsewhere;
    }
    m_instance = std::move(instance);
    connect(m_instance.get(), &SingleInstance::activationRequested, this, &Application::activationRequested);

    const QString folder = workspace.kind == Workspace::Kind::Demo ? m_folders.demo()
                                                                   : m_folders.ofWorkspace(workspace.id);
    m_open = std::make_unique<OpenWorkspace>(Desktop{.clock = *m_clock,
                                                     .preferences = m_preferences,
                                                     .keychain = m_keychain,
                                                     .clipboard = m_clipboard,
                                                     .fixedTime = m_fixedTime},
                                             workspace, folder,
                                             LocalService::programBeside(QCoreApplication::applicationDirPath()));
    connect(&m_suspend, &SuspendSignal::aboutToSuspend, m_open.get(), &OpenWorkspace::lock);
    Q_EMIT workspaceChosen();
    m_open->start();
    return Begun::Here;
}

} // namespace pm::app
